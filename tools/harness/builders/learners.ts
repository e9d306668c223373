// Learners in eight situations, as the card has to show them: early and late, few phases and many, in several scripts.
import { computeProgress } from '../../../src/progress/compute.ts';
import type { ItemStatus, Progress } from '../../../src/progress/progress.ts';
import type { Item } from '../../../src/roadmap/roadmap.ts';
import { dateOf, dayOf } from '../../../src/roadmap/schedule.ts';
import { aPhase, aRoadmap, anItem } from './roadmap.ts';

interface Situation {
  readonly title: string;
  /** The titles of the phases. */
  readonly phases: readonly string[];
  readonly itemsEach: number;
  /** How many are done, from the first on. */
  readonly done: number;
  /** Whether the items have hours. Default: yes. */
  readonly hours?: false;
  /** Whether it is known when they were done. Default: yes. */
  readonly dates?: false;
}

const START = dayOf('2026-09-07');
/** Days between one finished item and the next: nobody learns evenly. */
const PAUSES = [3, 5, 2, 9, 4, 1, 6, 16, 2, 5, 7, 3];
const HOURS = [12, 6, 20, 9, 4, 15, 30, 8];

const SITUATIONS = {
  halfway: {
    title: 'Machine Learning Engineer',
    phases: [
      '🧱 Foundational Prerequisites',
      '🔥 Deep Learning Theory & Mechanics',
      '🏭 Production & MLOps Principles',
      '💬 High-Value Specialization (NLP)',
      '🚀 Full End-to-End Deployment',
      '💼 Career',
    ],
    itemsEach: 5,
    done: 17,
  },
  new: { title: 'Data Analyst', phases: ['Foundations', 'First job'], itemsEach: 6, done: 0 },
  finished: {
    title: 'Spanish to B1',
    phases: ['First Words', 'Every Day', 'Stories', 'On Your Own'],
    itemsEach: 5,
    done: 20,
  },
  early: {
    title: 'Learning in Public',
    phases: ['Say It', 'A Contract Before You Are Ready', 'Three Quiet Months', 'In Public', 'Keep Going'],
    itemsEach: 4,
    done: 3,
    hours: false,
  },
  'forty-phases': {
    title: 'A Computer Science Degree at Home',
    phases: Array.from({ length: 40 }, (_, index) => `Week ${index + 1}: Algorithms and data structures`),
    itemsEach: 3,
    done: 65,
  },
  chinese: {
    title:
      '机器学习工程师学习路线：从线性代数、概率论与统计学基础到大规模语言模型的训练、评估、部署与长期维护',
    phases: [
      '数学基础',
      '深度学习理论与实践',
      '自然語言處理と日本語の形態素解析',
      '모델 배포와 운영',
      '职业发展',
    ],
    itemsEach: 4,
    done: 9,
  },
  arabic: {
    title: 'مهندس تعلم الآلة: من الأساسيات إلى نشر النماذج',
    phases: ['الأساسيات', 'التعلم العميق (Deep Learning) ومعالجة اللغة', 'النشر والتشغيل', 'עבודה ראשונה'],
    itemsEach: 5,
    done: 12,
  },
  hindi: {
    title: 'मशीन लर्निंग इंजीनियर बनने का पूरा रास्ता: गणित और पायथन से लेकर गहन शिक्षण, परिनियोजन और पहली नौकरी तक',
    phases: ['बुनियाद: गणित और सांख्यिकी', 'गहन शिक्षण और प्राकृतिक भाषा संसाधन की परियोजनाएँ जो सब देख सकें', 'नौकरी'],
    itemsEach: 4,
    done: 5,
    dates: false,
  },
} as const satisfies Readonly<Record<string, Situation>>;

/** By the name of each situation. */
export const LEARNERS: ReadonlyMap<string, Progress> = new Map(
  Object.entries(SITUATIONS).map(([name, situation]) => [name, progressIn(situation)]),
);

function progressIn({ title, phases, itemsEach, done, hours, dates }: Situation): Progress {
  const itemOf = (at: number): Item =>
    anItem({
      id: `item-${at}`,
      title: `Item ${at}`,
      ...(hours !== false && { hours: HOURS[at % HOURS.length] ?? 8 }),
    });
  const roadmap = aRoadmap({
    title,
    phases: phases.map((phase, index) =>
      aPhase({
        id: `phase-${index}`,
        title: phase,
        items: Array.from({ length: itemsEach }, (_, at) => itemOf(index * itemsEach + at)),
      }),
    ),
  });
  let day = START;
  const items = Array.from({ length: done }, (_, at): [string, ItemStatus] => {
    const doneOn = dateOf(day);
    day += PAUSES[at % PAUSES.length] ?? 3;
    return [`item-${at}`, { state: 'done', ...(dates !== false && { doneOn }) }];
  });
  return computeProgress({ roadmap, items: new Map(items), milestones: new Map() });
}
