// A first roadmap for somebody who has none yet: small, valid, and made to be overwritten.
import { stringify } from 'yaml';
import { parseRoadmap } from '../parse.ts';
import { START_HINT, TRACKER_HINT } from './hints.ts';

/**
 * The text of a roadmap of two phases and eight items, with comments that teach the file. `title` is plain text of one
 * line; where a roadmap cannot be called that, the starter keeps its own title.
 */
export function renderStarter({ title }: { readonly title?: string } = {}): string {
  if (title === undefined) return STARTER;
  const own = STARTER.replace(TITLE, () => `title: ${stringify(title.trim(), { lineWidth: 0 }).trim()}`);
  return parseRoadmap(own).ok ? own : STARTER;
}

const TITLE = 'title: My Roadmap';

const STARTER = `# Your roadmap for Milepost. Each phase below becomes a milestone, each item in it an issue. These are
# examples: replace them with your own, delete what you do not need, copy what you want more of.
# A line that begins with # is a comment. If a key follows without a space (#start), remove the # to use it.
version: 1

# What you want to become or learn, in a line, and in a sentence or two.
${TITLE}
summary: From the first lesson to something of my own that others use.

${START_HINT}

# How much time you have.
pace: 6 hours/week

phases:
  # A phase. Its id is permanent: never change it once the phase has a milestone. Everything else may change.
  - id: basics
    title: The Basics
    emoji: 🌱
    duration: 6 weeks
    goal: Learn enough to begin something of my own.
    outcome: I can follow others who talk and write about it, and solve small tasks by myself.
    items:
      # An item begins with its kind: course, book, skill, project, certification, exam, degree, practice, community,
      # career or task. done-when becomes a checklist in the issue.
      - id: first-course
        course: A course for beginners
        by: A school that you trust
        hours: 20
        done-when:
          - all lessons and exercises finished
          - one page of notes, in my own words
        # Where it is on the web, and its topics:
        #url: https://example.org/course
        #covers: [First topic, Second topic]

      # One of several: doing any one of them is enough.
      - id: first-book
        one-of:
          - book: A book that everybody recommends
          - book: Another book on the same
        hours: 12

      # needs says what should come first. It is advice: nothing is locked.
      - id: exercises
        practice: Thirty small exercises
        hours: 10
        needs: [first-course]
        done-when:
          - ten easy ones
          - ten that took more than one try
          - ten made up by myself

      # optional is for extras: they are counted separately and never lower the percentage.
      - id: find-others
        community: Find others who learn the same
        optional: true
        done-when:
          - asked one question, and answered one

  - id: my-own
    title: Something of My Own
    emoji: 🛠️
    duration: 8 weeks
    goal: Build one thing that did not exist before.
    outcome: There is something that I can show, and that somebody has used.
    items:
      # path: a merged pull request that changes a file there finishes the item.
      - id: first-project
        project: My first project
        objective: Small enough to finish, and useful to one person at least.
        hours: 30
        needs: [exercises]
        path: projects/first/**
        done-when:
          - it works
          - its README says what it is and how to use it

      - id: feedback
        task: Ask three people what they think of it
        hours: 3
        needs: [first-project]
        done-when:
          - what they said is written down
          - one thing is better because of it

      - id: show-it
        career: Show it
        hours: 5
        needs: [feedback]
        done-when:
          - a post, a talk or a page tells what I built and what I learned

      # Something that you finished before: its issue is created and closed at once.
      - id: set-up
        task: Set up this repository
        done: true

${TRACKER_HINT}
`;
