// Titles of sections that speak of how a course, an exam or a repository is run, and not of what to learn. `word*` may go on.
import type { Words } from '../pattern.ts';

export const COURSE_RULES: Words = {
  en: 'grading*, grade breakdown*, late policy*, late work*, attendance*, academic integrity*, academic honesty*, honor code*, honour code*, office hours*, course staff*, teaching staff*, teaching assistants*, course policies*, course policy*, class policies*, collaboration policy*, course logistics*, accommodations*, rubric, rubrics, *rubric, code of honour*',
  es: 'calificaciones, criterios de evaluación*, evaluación y calificación*, asistencia, horario de atención*, tutorías, integridad académica*, políticas del curso*, profesorado, docentes, rúbrica*',
  pt: 'critérios de avaliação*, notas e avaliação*, horário de atendimento*, integridade acadêmica*, políticas da disciplina*, políticas do curso*, corpo docente, docentes, rubrica*',
  fr: "barème*, modalités d'évaluation*, critères d'évaluation*, assiduité*, heures de permanence*, équipe pédagogique*, intégrité académique*, règlement du cours*",
  de: 'benotung*, bewertung und noten*, notengebung*, bewertungskriterien*, anwesenheit*, sprechstunde*, sprechstunden*, lehrpersonal*, dozenten, akademische integrität*, kursregeln*, organisatorisches',
  it: 'valutazione e voti*, criteri di valutazione*, modalità di valutazione*, ricevimento*, orario di ricevimento*, docenti, integrità accademica*, regolamento del corso*',
  pl: 'ocenianie*, kryteria oceny*, zasady oceniania*, obecność*, konsultacje, prowadzący, uczciwość akademicka*, regulamin*',
  tr: 'notlandırma*, not sistemi*, değerlendirme kriterleri*, devam zorunluluğu*, ofis saatleri*, öğretim görevlileri*, akademik dürüstlük*, ders kuralları*',
  ru: 'оценивание*, критерии оценки*, система оценок*, посещаемость*, часы консультаций*, преподаватели, академическая честность*, правила курса*',
  ar: 'التقييم والدرجات*, معايير التقييم*, توزيع الدرجات*, الحضور, الساعات المكتبية*, النزاهة الأكاديمية*, سياسات المقرر*, هيئة التدريس',
  hi: 'मूल्यांकन मानदंड*, अंक विभाजन*, ग्रेडिंग*, उपस्थिति*, शैक्षणिक ईमानदारी*, पाठ्यक्रम नीतियाँ*',
  zh: '评分*, 評分*, 成绩评定*, 成績評定*, 考核方式*, 出勤*, 答疑时间*, 答疑時間*, 学术诚信*, 學術誠信*, 课程政策*, 課程政策*, 教学团队, 授课教师',
  ja: '成績評価*, 評価方法*, 評価基準*, 出席*, オフィスアワー*, 学問的誠実*, 授業の方針*, 担当教員',
  ko: '성적 평가*, 평가 기준*, 평가 방법*, 출석*, 면담 시간*, 학업 윤리*, 수업 규정*, 담당 교수',
};

/** How many questions, how long, what it costs. */
export const EXAM_FACTS: Words = {
  en: 'exam overview, exam details, exam detail, exam information, exam info, exam format, exam facts, exam at a glance, exam logistics, certification overview, certification details, test format',
  es: 'información del examen, detalles del examen, formato del examen, sobre el examen, datos del examen, resumen del examen',
  pt: 'informações do exame, detalhes do exame, formato do exame, sobre o exame, sobre a prova, formato da prova, visão geral do exame',
  fr: "informations sur l'examen, détails de l'examen, format de l'examen, présentation de l'examen",
  de: 'prüfungsübersicht, prüfungsüberblick, prüfungsdetails, prüfungsformat, über die prüfung, infos zur prüfung, informationen zur prüfung',
  it: "informazioni sull'esame, dettagli dell'esame, formato dell'esame, panoramica dell'esame",
  pl: 'informacje o egzaminie, szczegóły egzaminu, format egzaminu, o egzaminie',
  tr: 'sınav bilgileri, sınav hakkında, sınav formatı, sınav detayları, sınava genel bakış',
  ru: 'об экзамене, информация об экзамене, формат экзамена, сведения об экзамене, обзор экзамена',
  ar: 'معلومات الاختبار, معلومات الامتحان, تفاصيل الامتحان, تفاصيل الاختبار, عن الامتحان, عن الاختبار, نظرة عامة على الاختبار',
  hi: 'परीक्षा विवरण, परीक्षा की जानकारी, परीक्षा प्रारूप, परीक्षा के बारे में',
  zh: '考试概述, 考試概述, 考试信息, 考試資訊, 考试简介, 考試簡介, 考试说明, 考试概况, 考试形式',
  ja: '試験概要, 試験の概要, 試験情報, 試験形式, 試験について',
  ko: '시험 개요, 시험 정보, 시험 안내, 시험 형식, 시험 소개',
};

/** What lies where, and how to get it to run. */
export const REPOSITORY: Words = {
  en: 'repo structure*, folder structure*, directory structure*, file structure*, structure of this repo*, files in this repo*, useful files*, repository layout*, repo layout*, repository contents, repository organization*, repository standard*, quick start, quickstart, how to run*, running locally*, run locally, local setup, local development, screenshots',
  es: 'estructura del proyecto*, estructura de carpetas*, estructura de archivos*, inicio rápido, cómo ejecutar*, capturas de pantalla',
  pt: 'estrutura do projeto*, estrutura de pastas*, estrutura de arquivos*, início rápido, como executar*, como rodar*, capturas de tela',
  fr: "structure du projet*, arborescence*, structure des dossiers*, démarrage rapide, comment lancer*, captures d'écran",
  de: 'ordnerstruktur*, projektstruktur*, verzeichnisstruktur*, dateistruktur*, struktur des repositor*, aufbau des repositor*, schnellstart, lokal starten, bildschirmfotos',
  it: 'struttura del progetto*, struttura delle cartelle*, avvio rapido, come eseguire*, schermate',
  pl: 'struktura projektu*, struktura katalogów*, struktura folderów*, szybki start, jak uruchomić*, zrzuty ekranu',
  tr: 'depo yapısı*, proje yapısı*, klasör yapısı*, dosya yapısı*, hızlı başlangıç, nasıl çalıştırılır*, ekran görüntüleri',
  ru: 'структура проекта*, структура папок*, структура каталогов*, быстрый старт, как запустить*, скриншоты',
  ar: 'هيكل المستودع*, هيكل المشروع*, بنية المشروع*, هيكل المجلدات*, البدء السريع, كيفية التشغيل*, لقطات الشاشة',
  hi: 'रिपॉजिटरी संरचना*, परियोजना संरचना*, फ़ोल्डर संरचना*, त्वरित शुरुआत',
  zh: '倉庫結構*, 项目结构*, 專案結構*, 目录结构*, 目錄結構*, 文件结构*, 快速开始, 快速開始, 快速入口, 如何运行*, 如何運行*, 截图, 截圖',
  ja: 'リポジトリ構成*, リポジトリの構成*, プロジェクト構成*, ディレクトリ構成*, フォルダ構成*, ファイル構成*, クイックスタート, 実行方法*, スクリーンショット',
  ko: '저장소 구조*, 프로젝트 구조*, 폴더 구조*, 디렉터리 구조*, 디렉토리 구조*, 파일 구조*, 빠른 시작, 실행 방법*, 스크린샷',
};
