// A post, three months after an announcement: what its writer did and commits to.
import type { Facts } from './facts.ts';

export const learningInPublic: Facts = {
  roadmap: [
    ['machine learning', 'Machine Learning Engineering'],
    ['paid project', 'paid contract'],
    ['before you feel ready', 'before I was ready'],
    ['honest trace', 'honest progress'],
  ],
  'phase/say-it': [['arrange your days', 'social media environment']],
  announcement: [
    ['LinkedIn', 'posted on LinkedIn'],
    ['machine learning engineering', 'Machine Learning Engineering'],
  ],
  surroundings: [
    ['surroundings, at work, among friends', 'social media environment'],
    ['keep your mind in the field', 'anchored in the field'],
  ],
  'course-list': [['courses of your roadmap', 'courses on my roadmap']],
  'phase/contract': [['Before You Are Ready', 'before I was ready']],
  'yes-before-ready': [
    ['Say yes', 'yes, I can do it'],
    ['paid project', 'paid contract'],
    'platform with an AI component',
    ['Both sides win', 'win-win'],
  ],
  gap: [['linear regression', 'Linear regression']],
  platform: [['know how to build', 'the platform side']],
  'phase/deep-dive': [
    ['Three Quiet Months', 'three months'],
    ['3 months', 'Three months ago'],
    'real conversation',
  ],
  'first-course': [['course of your roadmap', 'courses on my roadmap']],
  'second-course': [['course of your roadmap', 'courses on my roadmap']],
  certification: [['solid certification', 'solid certifications']],
  'second-certification': [['certification', 'certifications']],
  conversation: ['real conversation'],
  'ai-component': [['AI component', 'the AI part']],
  'phase/in-public': ['anchors', ['blog', 'two other decisions']],
  blog: [
    ['what you learn', 'document what I learn'],
    ['where you began', 'where I started'],
  ],
  'first-post': [['first post', 'this blog']],
  channel: ['YouTube channel', ['as you wish that they had been explained', 'they had been explained']],
  'first-video': [['seen by a learner', "from a learner's perspective"], 'real code'],
  'phase/keep-going': [['honest and steady', 'honest progress']],
  'progress-note': [['progress', 'honest progress']],
  deliver: [['Deliver the project', 'closer to completing it']],
  'lessons-post': [['tell more', 'share more']],
  'follow-along': [
    ['Learners on the same way', 'your own ML journey'],
    ['junior find out', 'watch a junior'],
    ['seniors', 'senior curious'],
    ['come along', 'follow along'],
    ['whoever is curious', 'this story'],
  ],
  'look-back': [
    ['Look back', 'look back on'],
    ['what changed', 'Proof of evolution'],
  ],
};
