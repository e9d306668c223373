// Titles of sections that speak of the learning, and are no work: rules, routine, thoughts. `word*` may go on.
import type { Words } from '../pattern.ts';

export const HINTS: Words = {
  en: "rule*, the rules*, ground rules*, the ground rules*, how to use*, how it works*, how this works*, how i use*, usage, legend, key, notation, disclaimer, faq, faqs, frequently asked questions, tips, tips*, * tips, * tips *, tips and tricks, advice, important note, important notes, note, notes, getting help, changelog, change log, news, update, updates, tips for*, study tips*, pro tips*, success tips*, keys to success*, useful tips*, final tips*, final advice*, general advice*, best practices for learning*, common mistakes*, common pitfalls*, mistakes to avoid*, how to follow*, how to read this*, how to study*, how to learn*, how to get the most*, how to work with this*, how to navigate*, how this roadmap works*, ground rules, study strategy, learning strategy, study method, key principles, guiding principles, success metrics, reminders, do and don't, dos and don'ts, what to expect*, how to stay motivated*",
  es: 'reglas, consejos*, cómo usar este*, cómo usar esta*, cómo utilizar este*, cómo utilizar esta*, cómo funciona, cómo funciona este*, preguntas frecuentes, leyenda, notas, aviso, novedades, consejos útiles*, tips*, trucos*, recomendaciones*, errores comunes*, cómo estudiar*, cómo seguir est*, cómo usar*, claves del éxito*, claves para*, método de estudio, recordatorios, guía de uso, métricas de éxito',
  pt: 'regras, dicas*, conselhos*, como usar este*, como usar esta*, como utilizar este*, como funciona, como funciona este*, perguntas frequentes, legenda, notas, aviso, novidades, recomendações*, erros comuns*, como estudar*, como seguir est*, como usar*, método de estudo, lembretes, conselhos finais*, métricas de sucesso, como aproveitar*',
  fr: "règles, conseils*, comment utiliser ce*, comment ça marche, mode d'emploi, foire aux questions, légende, remarques, avertissement, actualités, astuces*, recommandations*, erreurs courantes*, erreurs à éviter*, comment étudier*, comment suivre ce*, comment utiliser*, méthode de travail, rappels, bonnes habitudes*",
  de: 'regeln, hinweise, tipps*, wie du diese*, so funktioniert es, so funktioniert dieser*, benutzung, nutzung, häufige fragen, legende, anmerkungen, neuigkeiten, nützliche tipps*, lerntipps*, empfehlungen*, häufige fehler*, wie du lernst*, wie man lernt*, so nutzt du*, so benutzt du*, anleitung zur nutzung*, lernstrategie*, lernmethode*, erinnerungen, erfolgstipps*, spielregeln',
  it: 'regole, consigli*, suggerimenti*, come usare quest*, come funziona, come funziona quest*, domande frequenti, legenda, note, avvertenze, novità, raccomandazioni*, errori comuni*, errori da evitare*, come studiare*, come seguire*, come usare*, metodo di studio, promemoria, trucchi*',
  pl: 'zasady, wskazówki*, porady*, jak korzystać, jak korzystać z te*, jak używać te*, jak to działa, najczęstsze pytania, legenda, uwagi, aktualności, przydatne wskazówki*, rady*, rekomendacje*, częste błędy*, jak się uczyć*, jak uczyć się*, jak używać*, metoda nauki, przypomnienia',
  tr: 'kurallar, ipuçları*, tavsiyeler*, öneriler*, nasıl kullanılır, nasıl çalışır, sıkça sorulan sorular, sss, notlar, açıklamalar, haberler, faydalı ipuçları*, sık yapılan hatalar*, nasıl çalışmalı*, nasıl çalışılır*, nasıl takip edilir*, çalışma yöntemi, hatırlatmalar, başarı için*',
  ru: 'правила, советы*, как пользоваться, как пользоваться эт*, как использовать эт*, как это работает, частые вопросы, часто задаваемые вопросы, обозначения, примечания, заметки, новости, полезные советы*, рекомендации*, лайфхаки*, частые ошибки*, типичные ошибки*, как учиться*, как заниматься*, как работать с эт*, принципы обучения, напоминания, ключи к успеху*, общие советы*',
  ar: 'نصائح*, إرشادات*, كيفية الاستخدام, كيفية استخدام هذا*, كيفية استخدام هذه*, الأسئلة الشائعة, ملاحظات, ملاحظات مهمة, تنبيه, الأخبار, توصيات*, أخطاء شائعة*, كيف تتعلم*, كيف تذاكر*, كيف تستخدم*, طريقة الدراسة*, منهجية التعلم, تذكيرات, مفاتيح النجاح*',
  hi: 'नियम, सुझाव*, टिप्स*, सलाह*, कैसे उपयोग करें, इसका उपयोग कैसे करें, अक्सर पूछे जाने वाले प्रश्न, टिप्पणियाँ, समाचार, सफलता के लिए*, सामान्य गलतियाँ*, सामान्य गलतियां*, कैसे पढ़ें*, कैसे सीखें*, इस रोडमैप का उपयोग*, अध्ययन पद्धति, सिद्धांत और सुझाव*',
  zh: '规则, 規則, 建议*, 建議*, 提示, 小贴士, 学习建议, 學習建議, 如何使用, 如何使用本*, 使用方法, 使用说明, 使用說明, 常见问题, 常見問題, 注意事项, 注意事項, 图例, 更新日志, 更新日誌, 免责声明, 学习方法*, 學習方法*, 学习技巧*, 學習技巧*, 学习策略, 學習策略, 学习原则, 學習原則, 常见错误*, 常見錯誤*, 温馨提示, 溫馨提示, 小建议*, 如何学习*, 如何學習*, 怎么学*, 使用指南, 避坑*, 心得*',
  ja: 'ルール, ヒント, アドバイス, コツ, 学習のコツ, 使い方, このロードマップの使い方, よくある質問, 凡例, 注意, 注意事項, 更新履歴, お知らせ, 免責事項, 学習のヒント*, 勉強法*, 学習方法*, 学習法*, よくある間違い*, よくある失敗*, 進め方*, 活用方法*, 成功のコツ*, 心構え, 学習の進め方*, おすすめの勉強法*',
  ko: '규칙, 팁, 학습 팁, 조언, 사용법, 사용 방법, 자주 묻는 질문, 범례, 주의 사항, 주의사항, 참고 사항, 변경 사항, 공지, 공부 방법*, 학습 방법*, 학습 전략, 공부 팁*, 성공 팁*, 흔한 실수*, 자주 하는 실수*, 이용 방법*, 활용법*, 학습 원칙, 유의 사항*',
};

export const ROUTINE: Words = {
  en: 'study workflow*, daily structure, daily operating rhythm, time commitment, time commitments, daily routine, daily study routine, weekly routine, study routine, daily study schedule, daily schedule, daily habits, daily plan template, study habits, study schedule template, weekly time commitment, time allocation, time management, weekly time breakdown, time breakdown, time estimate, time estimates, estimated time, daily time commitment, daily commitment, weekly commitment, hours per week, morning routine, evening routine, daily resources, daily time split, suggested daily schedule, sample daily schedule, study rhythm',
  es: 'workflow de estudio, flujo de estudio, rutina diaria, rutina de estudio, rutina semanal, tiempo de dedicación, dedicación de tiempo, rutina, hábitos diarios, horario diario, distribución del tiempo, gestión del tiempo, recursos diarios, tiempo estimado, compromiso de tiempo, dedicación diaria, dedicación semanal, hábitos de estudio',
  pt: 'rotina diária, rotina de estudos, rotina de estudo, rotina semanal, tempo de dedicação, rotina, hábitos diários, horário diário, distribuição do tempo, gestão do tempo, tempo estimado, compromisso de tempo, dedicação diária, dedicação semanal, hábitos de estudo, rotina sugerida',
  fr: "routine quotidienne, routine d'étude, routine hebdomadaire, temps à consacrer, routine, habitudes quotidiennes, horaire quotidien, gestion du temps, répartition du temps, temps estimé, engagement de temps, rythme de travail, habitudes de travail",
  de: 'zeitaufwand, tagesablauf, tägliche routine, lernroutine, wöchentliche routine, tagesroutine, tägliche gewohnheiten, wochenroutine, zeitplanung, zeiteinteilung, zeitmanagement, geschätzter aufwand, zeitbedarf, wöchentlicher aufwand, lerngewohnheiten, lernrhythmus',
  it: 'routine quotidiana, routine di studio, routine settimanale, impegno richiesto, routine, abitudini quotidiane, orario giornaliero, gestione del tempo, distribuzione del tempo, tempo stimato, impegno di tempo, abitudini di studio, routine consigliata',
  pl: 'codzienna rutyna, rutyna nauki, ile czasu to zajmie, rutyna, dzienna rutyna, nawyki, codzienne nawyki, zarządzanie czasem, podział czasu, szacowany czas, nakład czasu, rytm nauki',
  tr: 'günlük rutin, günlük çalışma rutini, haftalık rutin, zaman taahhüdü, rutin, günlük alışkanlıklar, günlük program, zaman yönetimi, zaman dağılımı, tahmini süre, haftalık zaman, çalışma alışkanlıkları, çalışma düzeni',
  ru: 'распорядок дня, режим дня, ежедневная рутина, распорядок занятий, сколько времени это займёт, ежедневный распорядок, ежедневные привычки, привычки, расписание дня, управление временем, распределение времени, затраты времени, сколько времени нужно, режим занятий, режим обучения',
  ar: 'الروتين اليومي, روتين الدراسة, الروتين الأسبوعي, الالتزام الزمني, الروتين, العادات اليومية, الجدول اليومي, إدارة الوقت, توزيع الوقت, الوقت المتوقع, الوقت المطلوب, عادات الدراسة',
  hi: 'दैनिक दिनचर्या, दिनचर्या, अध्ययन दिनचर्या, समय प्रतिबद्धता, दैनिक आदतें, दैनिक कार्यक्रम, समय प्रबंधन, समय विभाजन, अनुमानित समय, रोज़ की दिनचर्या, पढ़ाई की आदतें',
  zh: '时间投入, 時間投入, 每日作息, 作息安排, 每日计划模板, 每日时间安排, 时间管理, 時間管理, 时间分配, 時間分配, 每日习惯, 每日習慣, 学习习惯, 學習習慣, 作息时间, 作息, 预计时间, 所需时间',
  ja: '毎日のルーティン, 学習ルーティン, 一日の流れ, 必要な時間, 1日のスケジュール, 一日のスケジュール, 毎日の習慣, 時間管理, 時間配分, 学習時間の目安, 学習習慣, 1日の流れ',
  ko: '하루 루틴, 학습 루틴, 일일 루틴, 시간 투자, 하루 일과, 매일 습관, 일일 계획표, 시간 관리, 시간 배분, 예상 소요 시간, 학습 습관',
};

export const TRACKING: Words = {
  en: 'progress tracking, track your progress, tracking progress, progress tracker, tracking your progress, progress, my progress, overall progress, progress log, progress checklist, progress table, track progress, study log, learning log, weekly log, daily log, log, habit tracker, weekly review, weekly reviews, monthly review, monthly reviews, weekly check-in, weekly check-ins, reflection log, milestone tracker, completion tracker, self assessment, self-assessment, accountability, practice exam scores*, exam scores*, mock exam scores*, score log*, practice exam tracking*, daily study log, daily notes, weekly accountability',
  es: 'seguimiento del progreso, seguimiento de progreso, sigue tu progreso, progreso, mi progreso, registro de progreso, control de progreso, bitácora, diario de estudio, revisión semanal, autoevaluación, registro, registro de puntuaciones*, resultados de simulacros*',
  pt: 'acompanhamento do progresso, acompanhe seu progresso, progresso, meu progresso, registro de progresso, controle de progresso, diário de estudos, revisão semanal, autoavaliação, acompanhamento, resultados dos simulados*',
  fr: "suivi de la progression, suivi des progrès, suivre sa progression, progression, ma progression, journal de bord, journal d'apprentissage, bilan hebdomadaire, auto-évaluation, suivi, résultats des examens blancs*",
  de: 'fortschritt verfolgen, fortschrittskontrolle, fortschritt, mein fortschritt, fortschritte, lerntagebuch, tagebuch, fortschrittstabelle, wochenrückblick, selbsteinschätzung, protokoll, punktestände*, probeprüfungsergebnisse*',
  it: 'monitoraggio dei progressi, tieni traccia dei progressi, progressi, i miei progressi, diario di studio, registro dei progressi, revisione settimanale, autovalutazione, diario, risultati delle simulazioni*',
  pl: 'śledzenie postępów, śledź postępy, postępy, moje postępy, dziennik nauki, dziennik postępów, przegląd tygodnia, samoocena, dziennik, wyniki próbnych*, wyniki egzaminów próbnych*',
  tr: 'ilerleme takibi, ilerlemeni takip et, ilerleme, ilerlemem, çalışma günlüğü, haftalık değerlendirme, öz değerlendirme, ilerleme tablosu, deneme sonuçları*, sınav puanları*',
  ru: 'отслеживание прогресса, трекер прогресса, прогресс, мой прогресс, дневник обучения, журнал прогресса, еженедельный обзор, самооценка, трекер, отслеживание, результаты пробных*',
  ar: 'تتبع التقدم, متابعة التقدم, تتبع تقدمك, التقدم, تقدمي, سجل التقدم, متتبع التقدم, المراجعة الأسبوعية, التقييم الذاتي, سجل التعلم, درجات الاختبارات التجريبية*, نتائج الاختبارات التجريبية*',
  hi: 'प्रगति ट्रैकिंग, प्रगति ट्रैक करें, प्रगति, मेरी प्रगति, प्रगति लॉग, साप्ताहिक समीक्षा, आत्म मूल्यांकन, अध्ययन डायरी, मॉक टेस्ट अंक*, अभ्यास परीक्षा अंक*',
  zh: '进度跟踪, 進度追蹤, 进度追踪, 跟踪进度, 进度, 進度, 我的进度, 我的進度, 学习进度, 學習進度, 学习日志, 學習日誌, 打卡, 打卡记录, 每周复盘, 每週複盤, 复盘, 自我评估, 进度记录, 模考成绩*, 模考成績*, 模拟考成绩*, 成绩记录*',
  ja: '進捗管理, 進捗の記録, 進捗トラッキング, 進捗, 進捗状況, 学習記録, 学習ログ, 週次レビュー, 振り返り, 自己評価, 記録, 模試の点数*, 模試結果*, スコア記録*',
  ko: '진행 상황 추적, 진도 체크, 진도 관리, 진행 상황, 나의 진행 상황, 학습 기록, 학습 일지, 주간 회고, 자기 평가, 진행률, 기록, 모의고사 점수*, 점수 기록*',
};

export const QUESTIONS: Words = {
  en: 'question, questions, any questions, have questions, got questions, questions or feedback, questions and feedback, have a question, got a question, need help, need help?, feedback, questions and answers, still have questions, questions or suggestions',
  es: 'preguntas, tienes preguntas, dudas, comentarios y sugerencias, preguntas o sugerencias, necesitas ayuda, tienes alguna pregunta, alguna pregunta, comentarios',
  pt: 'perguntas, dúvidas, tem dúvidas, ficou com dúvidas, perguntas ou sugestões, precisa de ajuda, alguma pergunta, alguma dúvida, feedback',
  fr: "questions, des questions, une question, vos retours, besoin d'aide, vous avez des questions, tu as des questions",
  de: 'fragen, noch fragen, hast du fragen, rückmeldung, rückmeldungen, brauchst du hilfe, fragen oder anregungen, noch eine frage, fragen und anregungen, feedback',
  it: 'domande, hai domande, dubbi, serve aiuto, hai bisogno di aiuto, qualche domanda, domande o suggerimenti',
  pl: 'pytania, masz pytania, masz pytanie, potrzebujesz pomocy, pytania i uwagi, pytania lub uwagi',
  tr: 'sorular, sorularınız mı var, sorun mu var, yardıma mı ihtiyacın var, soru ve öneriler, sorunuz mu var, geri bildirim',
  ru: 'вопросы, есть вопросы, остались вопросы, обратная связь, нужна помощь, вопросы и предложения, остались ли вопросы, вопросы или предложения',
  ar: 'أسئلة, الأسئلة, لديك أسئلة, هل لديك أسئلة, هل تحتاج مساعدة, أسئلة أو اقتراحات, هل لديك سؤال, أسئلة واقتراحات',
  hi: 'प्रश्न, सवाल, कोई सवाल, मदद चाहिए, कोई प्रश्न, प्रश्न या सुझाव',
  zh: '问题反馈, 問題回報, 有问题, 有問題, 疑问, 反馈, 有疑问, 有疑問, 需要帮助, 需要幫助, 问题与反馈, 問題與回饋',
  ja: '質問, ご質問, フィードバック, 質問はありますか, ご質問・ご意見, 困ったら, ご意見',
  ko: '질문, 문의, 피드백, 질문이 있나요, 도움이 필요하신가요, 질문 및 제안, 문의하기',
};

export const NOT_COVERED: Words = {
  en: "what you won't see covered, what's not covered, what is not covered, not covered, what this doesn't cover, out of scope, what you won't learn, what this does not*, what this roadmap does not*, what this course does not*, what this path does not*, what this plan does not*, what it does not cover*, what it doesn't cover*, what this doesn't*, what you will not*, what you won't*, what isn't covered*, what is not covered*, what's not covered*, what is not included*, what's not included*, what is left out, what's left out, not included, not in scope, topics not covered*, things not covered*, what we won't cover*, what we will not cover*, non-goals, what to skip*, what to avoid*, what not to*, what i skip*",
  es: 'qué no se cubre, lo que no se cubre, lo que no cubre, no incluido, fuera de alcance, qué no se cubre*, qué no cubre*, lo que no cubre*, lo que no se cubre*, lo que no verás*, qué no verás*, lo que no incluye*, qué no incluye*, lo que no aprenderás*, qué queda fuera*, no se cubre, temas no cubiertos, qué omitir*, qué evitar*',
  pt: 'o que não é coberto, o que não está incluído, não incluído, fora do escopo, o que não é coberto*, o que não cobre*, o que não inclui*, o que não veremos*, o que não está*, o que você não vai*, o que fica de fora*, não coberto, tópicos não cobertos, o que pular*, o que evitar*',
  fr: "ce qui n'est pas couvert, non couvert, hors sujet, hors périmètre, ce qui n'est pas*, ce que ce plan ne couvre pas*, ce que cela ne couvre pas*, ce que vous ne verrez pas*, ce que tu ne verras pas*, non inclus, sujets non couverts, à éviter*, ce que je saute*",
  de: 'was nicht behandelt wird, nicht enthalten, nicht behandelt, was fehlt, was nicht*, was hier nicht*, was du hier nicht*, was nicht dazugehört*, was dieser plan nicht*, was das hier nicht*, nicht teil davon, nicht inbegriffen, was ausgelassen*, was du auslassen*, was du überspringen*, was zu vermeiden*',
  it: 'cosa non è coperto, non trattato, fuori ambito, cosa non*, ciò che non*, cosa resta fuori*, non incluso, argomenti non trattati, cosa saltare*, cosa evitare*',
  pl: 'czego tu nie ma, czego nie obejmuje, poza zakresem, czego nie*, czego tu nie*, co nie jest objęte*, co nie wchodzi*, co pominięto*, nieobjęte, czego tutaj nie*, co pominąć*, czego unikać*',
  tr: 'neler kapsanmıyor, kapsam dışı, neler kapsanmıyor*, neyi kapsamıyor*, neler yok*, bu planda olmayanlar*, dahil olmayanlar*, kapsanmayan konular, neleri atla*, nelerden kaçın*',
  ru: 'что не входит, что не рассматривается, не рассматривается, чего здесь нет, то, чего здесь нет*, чего нет*, что не охватывает*, что здесь не*, не входит в*, что не входит*, что не рассматривается*, что не включено*, что не вошло*, что пропустить*, чего избегать*',
  ar: 'ما لا يشمله, ما لم يتم تغطيته, خارج النطاق, غير مشمول, مواضيع غير مشمولة, ما هو خارج*, ما لا يشمل*, ما لا يغطي*, ما لن تتعلمه*, ما لم يتم*, ما يجب تجنبه*, ما يمكن تخطيه*',
  hi: 'क्या शामिल नहीं है, शामिल नहीं, क्या शामिल नहीं*, क्या नहीं*, जो शामिल नहीं*, इसमें क्या नहीं*, क्या छोड़ें*, किससे बचें*',
  zh: '不包含的内容, 不包括, 不涵盖, 不涵蓋, 不包含, 不包含*, 不包括*, 不涵盖*, 不涵蓋*, 不会涉及*, 不會涉及*, 不涉及*, 不讲*, 本计划不*, 未涵盖*, 可以跳过*, 可以跳過*, 应避免*, 應避免*',
  ja: '扱わないこと, 扱わない内容, 対象外, 扱わない*, 含まれない*, 含まれていない*, 対象外*, 取り上げない*, カバーしない*, 避けること*, やらないこと*, 飛ばすもの*',
  ko: '다루지 않는 내용, 다루지 않는 것, 제외 범위, 다루지 않는*, 포함되지 않는*, 포함하지 않는*, 제외되는*, 범위 밖*, 건너뛸*, 피해야 할*, 하지 않을*',
};

export const AFTERWARDS: Words = {
  en: "next step, next steps, what's next*, whats next*",
  es: 'próximos pasos, siguientes pasos, qué sigue, y ahora qué',
  pt: 'próximos passos, o que vem depois, e agora',
  fr: 'prochaines étapes, et ensuite, et après',
  de: 'nächste schritte, wie geht es weiter, wie es weitergeht',
  it: 'prossimi passi, e adesso, cosa fare dopo',
  pl: 'następne kroki, kolejne kroki, co dalej',
  tr: 'sonraki adımlar, sırada ne var',
  ru: 'следующие шаги, дальнейшие шаги, что дальше',
  ar: 'الخطوات التالية, الخطوات القادمة, ماذا بعد',
  hi: 'अगले कदम, आगे क्या',
  zh: '下一步, 接下来, 接下來, 后续步骤',
  ja: '次のステップ, 今後の予定, 次にすること',
  ko: '다음 단계, 다음은, 향후 계획',
};

export const THOUGHTS: Words = {
  en: 'reflection*, reflections*, thoughts*, words, remarks*, vision, final reflection*, final reflections*, final thoughts*, final words*, final remarks*, final note*, final notes*, closing thoughts*, closing words*, closing remarks*, closing note*, closing notes*, self-reflection*, self-reflections*, final self-reflection*, self reflection*, final vision*, conclusion, conclusions, why, why this*, why i*, why me*, why us*, motivation, inspiration, introduction and motivation, before you start, before you begin, foreword, preface, welcome, a note on*, why this roadmap*, motivational quotes, quotes, mindset, rewards, celebrate*, final message*, congratulations*, reasons for choosing*, why i*, my reasons*, why this path*, why i created*, why i made*',
  es: 'conclusión, conclusiones, reflexión final, reflexiones finales, palabras finales, motivación, por qué, por qué este*, por qué esta*, antes de empezar, prólogo, prefacio, bienvenida, bienvenidos, introducción y motivación, mensaje final*, recompensas, felicidades*, mentalidad, razones para elegir*, por qué hago*, mis razones*',
  pt: 'conclusão, conclusões, reflexão final, reflexões finais, considerações finais, motivação, por que, por que este*, por que esta*, antes de começar, prefácio, boas-vindas, bem-vindo, mensagem final*, recompensas, parabéns*, mentalidade, razões da escolha*, por que faço*, meus motivos*',
  fr: "conclusion, conclusions, réflexion finale, mot de la fin, motivation, pourquoi, pourquoi ce*, avant de commencer, préface, avant-propos, bienvenue, message final*, récompenses, félicitations*, état d'esprit, raisons de ce choix*, pourquoi je*, mes raisons*",
  de: 'fazit, schluss, schlusswort, schlussgedanken, motivation, warum, warum diese*, bevor du anfängst, bevor du beginnst, vorwort, willkommen, schlusswort*, belohnungen, glückwunsch*, herzlichen glückwunsch*, einstellung, meine gründe*, warum ich*',
  it: 'conclusione, conclusioni, riflessioni finali, considerazioni finali, motivazione, perché, perché quest*, prima di iniziare, prefazione, benvenuto, benvenuti, messaggio finale*, ricompense, congratulazioni*, mentalità, ragioni della scelta*, perché lo*, le mie ragioni*',
  pl: 'podsumowanie końcowe, refleksja, zakończenie, motywacja, dlaczego, dlaczego ten*, dlaczego ta*, zanim zaczniesz, przedmowa, wstęp od autora, witaj, nagrody, gratulacje*, nastawienie, powody wyboru*, dlaczego to*, moje powody*',
  tr: 'sonuç ve değerlendirme, son söz, son sözler, motivasyon, neden, neden bu*, başlamadan önce, önsöz, hoş geldin, hoş geldiniz, ödüller, tebrikler*, zihniyet, neden yapıyorum*, nedenlerim*',
  ru: 'заключение, выводы, итоговые мысли, послесловие, мотивация, почему, зачем, почему эт*, зачем эт*, прежде чем начать, предисловие, добро пожаловать, награды, поздравляю*, поздравляем*, настрой, напутствие*, причины выбора*, почему я*, зачем я*',
  ar: 'الخاتمة, خاتمة, كلمة أخيرة, الدافع, لماذا, لماذا هذا*, لماذا هذه*, قبل أن تبدأ, مقدمة الكاتب, تمهيد, مرحبا, أهلا, المكافآت, تهانينا*, العقلية, رسالة أخيرة*, لماذا أفعل*, أسبابي*',
  hi: 'निष्कर्ष, अंतिम विचार, प्रेरणा, क्यों, यह क्यों*, शुरू करने से पहले, प्रस्तावना, स्वागत, पुरस्कार, बधाई*, मानसिकता, मैं क्यों*, मेरे कारण*',
  zh: '结语, 結語, 结束语, 总结与反思, 写在最后, 動機, 动机, 为什么, 為什麼, 为什么写*, 开始之前, 開始之前, 前言, 序言, 写在前面, 寫在前面, 欢迎, 歡迎, 奖励, 獎勵, 恭喜*, 心态, 心態, 为什么我*, 為什麼我*, 我的理由*',
  ja: 'まとめ, おわりに, 最後に, 動機, はじめる前に, なぜ, なぜこの*, はしがき, 序文, ようこそ, ご褒美, おめでとう*, マインドセット, なぜ私*, 始めた理由*',
  ko: '마무리, 맺음말, 마치며, 끝으로, 동기, 왜, 왜 이*, 시작하기 전에, 머리말, 서문, 환영합니다, 보상, 축하합니다*, 마음가짐, 내가 왜*, 나의 이유*',
};

/** What one knows in the end: a list of it is the roadmap where there is nothing else. */
export const SUMMARY: Words = {
  en: 'summary, summary*, recap, skills you will have*, skills you have at the end*, skills expected*, expected skills*, skills gained*, skills acquired*, skills at the end*, what you will have learned*, what you have learned*, skill summary, skills summary, final checklist of skills',
  es: 'resumen, resumen de habilidades*, habilidades adquiridas*, habilidades esperadas*, lo que habrás aprendido*, habilidades al final*, competencias adquiridas*',
  pt: 'resumo, resumo de habilidades*, habilidades adquiridas*, habilidades esperadas*, o que você terá aprendido*, competências adquiridas*, habilidades no final*',
  fr: 'résumé, récapitulatif*, compétences acquises*, compétences attendues*, ce que vous aurez appris*, compétences à la fin*',
  de: 'zusammenfassung*, was du am ende kannst*, erworbene fähigkeiten*, fähigkeiten am ende*, erwartete fähigkeiten*, was du gelernt hast*',
  it: 'riepilogo*, riassunto, competenze acquisite*, competenze attese*, cosa avrai imparato*, competenze alla fine*',
  pl: 'podsumowanie*, zdobyte umiejętności*, umiejętności na koniec*, oczekiwane umiejętności*, czego się nauczyłeś*',
  tr: 'özet, özet*, kazanılan beceriler*, sonunda sahip olacağın beceriler*, beklenen beceriler*, neler öğrendin*',
  ru: 'резюме курса, сводка*, итоги*, полученные навыки*, навыки к концу*, ожидаемые навыки*, что вы узнали*, чему вы научились*, чему ты научился*',
  ar: 'ملخص, ملخص*, الملخص, المهارات المكتسبة*, المهارات المتوقعة*, المهارات في النهاية*, ما تعلمته*',
  hi: 'सारांश, सारांश*, प्राप्त कौशल*, अपेक्षित कौशल*, अंत में कौशल*, आपने क्या सीखा*',
  zh: '总结, 總結, 小结, 小結, 学完之后*, 學完之後*, 最终技能*, 最終技能*, 掌握的技能*, 获得的技能*, 預期技能*, 预期技能*',
  ja: '概要のまとめ, 身につくスキル*, 習得スキル*, 最後に身につく*, 学んだこと*, 到達スキル*',
  ko: '요약, 요약*, 습득한 기술*, 기대되는 기술*, 배운 것*, 최종 역량*',
};

/** What one will know: beside the steps of a plan, a list of it is none. */
export const PROMISE: Words = {
  en: "what you'll learn*, what you will learn*, what you get, what you'll get, learning outcomes, expected outcomes, outcomes, the outcome, by the end",
  es: 'qué aprenderás*, lo que aprenderás*, resultados de aprendizaje, resultados esperados',
  pt: 'o que você vai aprender*, o que vais aprender*, resultados de aprendizagem, resultados esperados',
  fr: "ce que vous apprendrez*, ce que tu apprendras*, ce que vous allez apprendre*, acquis d'apprentissage, résultats attendus",
  de: 'was du lernst*, was du lernen wirst*, was sie lernen*, lernergebnisse, erwartete ergebnisse',
  it: 'cosa imparerai*, che cosa imparerai*, risultati di apprendimento, risultati attesi',
  pl: 'czego się nauczysz*, efekty uczenia się, oczekiwane efekty',
  tr: 'neler öğreneceksin*, ne öğreneceksiniz*, öğrenme çıktıları, beklenen sonuçlar',
  ru: 'чему вы научитесь*, чему ты научишься*, что вы изучите*, результаты обучения, ожидаемые результаты',
  ar: 'ماذا ستتعلم*, ما ستتعلمه*, مخرجات التعلم, النتائج المتوقعة',
  hi: 'आप क्या सीखेंगे*, सीखने के परिणाम, अपेक्षित परिणाम',
  zh: '你将学到*, 你將學到*, 你会学到*, 你會學到*, 学习成果, 學習成果, 预期成果',
  ja: '学べること*, 学ぶこと*, 学習成果, 期待される成果',
  ko: '배우게 될*, 배울 내용*, 학습 성과, 기대 성과',
};
