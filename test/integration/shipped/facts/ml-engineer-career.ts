// The career pathway in six phases, its certifications and links.
import type { Facts } from './facts.ts';

const IT_CAREER_FINDER = 'https://www.itcareerfinder.com';
const AWS = 'https://aws.amazon.com/certification';

export const mlEngineerCareer: Facts = {
  roadmap: [
    ['Machine Learning Engineering', 'Machine Learning Engineer'],
    ['graduate study', 'Graduate-Level Studies'],
  ],
  'know-the-career': [
    'machine learning engineer',
    'IT Career Finder',
    'information support and services',
    `${IT_CAREER_FINDER}/it-careers.html`,
    `${IT_CAREER_FINDER}/it-careers/machine-learning-engineer.html`,
  ],
  'phase/academic-foundation': ['Academic Foundation', ['begin a degree', "Bachelor's Degree"]],
  'bachelors-degree': ["Bachelor's Degree", 'Artificial Intelligence', 'Computer Science'],
  python: ['Python'],
  r: ['R'],
  java: ['Java'],
  cpp: ['C++'],
  sql: ['SQL'],
  'learning-mode': [
    ['a hybrid way', 'hybrid approach'],
    ['online and in a classroom', 'online and classroom'],
    'Online',
    ['classroom only', 'In-Person'],
  ],
  'phase/data-science-foundations': [
    'Data Science Foundations',
    ['Machine learning stands on it', 'backbone of Machine Learning'],
  ],
  statistics: ['Descriptive and Inferential Statistics'],
  'pandas-and-numpy': ['Data Analysis with Pandas and NumPy'],
  visualization: ['Data Visualization with Matplotlib and Seaborn'],
  notebooks: ['Jupyter Notebooks and Google Colab'],
  eda: ['Exploratory Data Analysis (EDA)'],
  'model-validation': ['Model Validation Techniques'],
  'google-data-analytics': [
    'Google Data Analytics Professional Certificate',
    ['Google Data Analytics', 'Google Data Analytics Certificate'],
    `${IT_CAREER_FINDER}/it-certifications/google-career-certifications/data-analytics-certificate.html`,
  ],
  'ibm-data-science': [
    'IBM Data Science Professional Certificate',
    ['IBM Data Science', 'IBM Data Science Certificate'],
    `${IT_CAREER_FINDER}/it-certifications/ibm-professional-certificates/data-science-certificate.html`,
  ],
  'phase/machine-learning': ['Machine Learning Specialization'],
  'supervised-and-unsupervised': [
    ['Supervised and unsupervised learning', 'Supervised & Unsupervised Learning'],
  ],
  'deep-learning': ['Deep Learning', 'ANNs', 'CNNs', 'RNNs', 'Transformers'],
  nlp: ['Natural Language Processing (NLP)'],
  'feature-engineering': [
    ['Feature engineering and model evaluation', 'Feature Engineering & Model Evaluation'],
  ],
  'deployment-pipelines': [['model deployment pipeline', 'Model Deployment Pipelines']],
  'cloud-ml': ['AWS SageMaker', 'GCP Vertex AI'],
  'deep-learning-frameworks': ['TensorFlow', 'PyTorch', 'Keras'],
  'scikit-learn': ['scikit-learn'],
  mlflow: ['MLflow', ['tracking experiments', 'experiment tracking']],
  docker: ['Docker', ['deployment in containers', 'containerized deployment']],
  'phase/real-world-practice': ['Real-World Practice'],
  internship: [
    ['Internship', 'Internships'],
    ['Volunteer role', 'volunteer roles'],
    ['AI or data science', 'AI and Data Science'],
  ],
  mentorship: ['Mentorship'],
  'open-source': [['open-source machine learning project', 'open-source ML projects']],
  kaggle: ['Kaggle competitions'],
  'github-repositories': ['GitHub repositories', 'my progress'],
  'interview-preparation': ['interviews', 'portfolio'],
  'areas-for-growth': ['areas for growth'],
  'phase/certifications': [
    ['Strategic Certifications', 'Strategic Certifications Plan'],
    ['leading a project', 'project leadership'],
    ['master the technique', 'technical excellence'],
  ],
  'exam-plan': [['hard exam', 'rigorous exams'], 'with distinction'],
  'comptia-project-plus': [
    'CompTIA Project+',
    ['Leading teams', 'Lead teams'],
    ['Managing complex technology projects', 'manage complex technology projects'],
    `${IT_CAREER_FINDER}/it-certifications/comptia-certifications/project-plus-certification.html`,
  ],
  'google-project-management': [
    'Google Project Management Certificate',
    ['Delivery', 'delivery excellence'],
    ['Satisfied clients', 'client satisfaction'],
    `${IT_CAREER_FINDER}/it-certifications/google-career-certifications/project-management-certificate.html`,
  ],
  'itil-foundation': [
    ['ITIL', 'ITIL Certifications'],
    'IT service management',
    `${IT_CAREER_FINDER}/it-certifications/itil.html`,
  ],
  'itil-master': ['through all levels', ['ITIL Master', 'ITIL Master Certification']],
  'aws-data-engineer': [
    'AWS Certified Data Engineer – Associate',
    ['Large-scale data', 'large-scale data systems'],
    'end-to-end pipelines',
    `${AWS}/certified-data-engineer-associate/?ch=sec&sec=rmg&d=1`,
  ],
  'aws-ml-associate': [
    ['AWS Certified Machine Learning Engineer – Associate', 'AWS Certified Machine Learning – Associate'],
    `${AWS}/certified-machine-learning-engineer-associate/?ch=sec&sec=rmg&d=1`,
  ],
  'aws-ml-specialty': [
    'AWS Certified Machine Learning – Specialty',
    `${AWS}/certified-machine-learning-specialty/`,
  ],
  'phase/graduate-studies': [['Graduate Studies', 'Graduate-Level Studies']],
  'graduate-applications': ['MIT'],
  'masters-degree': [
    ["Master's degree in Machine Learning", "Master's in Machine Learning"],
    ["Master's degree in Artificial Intelligence", "Master's in Artificial Intelligence"],
  ],
  research: [['Research of your own', 'advanced research']],
};
