# The question bank: look, approve, add, import from a file.
bank-open = Question bank
bank-back = Back
bank-gone = This question is no longer in the bank of the unit. Press /thi to see it.
bank-home = Question bank: { $unit }
bank-count-all = All: { $n }
bank-count-ok = Approved: { $n }
bank-count-wait = Not yet checked: { $n }
bank-count-no = Not used: { $n }
bank-rule = A question that is not yet checked enters no contest. The secretary, or the level above, looks at the source and approves each one.
bank-no-files = Files cannot be sent on this channel. Press Add a question to add them one by one.
bank-row = Check one by one
bank-view =
    { $view ->
        [ok] Approved
        [wait] Not yet checked
        [no] Not used
        [own] Of the unit
       *[all] All questions
    }
bank-find = Find a question
bank-add = Add a question
bank-import = Import a file
bank-which-topic =
    { $view ->
        [ok] Approved questions. Please choose a topic.
        [wait] Questions not yet checked. Please choose a topic.
        [no] Questions not used. Please choose a topic.
        [own] Questions of the unit. Please choose a topic.
       *[all] All questions. Please choose a topic.
    }
bank-none =
    { $view ->
        [ok] No question has been approved yet.
        [wait] No question is left to check.
        [no] No question is marked as not used.
        [own] The unit has added no question yet.
       *[all] The bank holds no question yet.
    }
bank-all-topics = All topics
bank-topic-count = { $topic }: { $n }
bank-list =
    { $view ->
        [ok] Approved questions
        [wait] Questions not yet checked
        [no] Questions not used
        [own] Questions of the unit
       *[all] All questions
    }
    Topic: { $topic }
    Questions: { $count }
bank-found = With the words: { $words }
bank-line =
    { $state ->
        [approved] { $at }) { $words } (approved)
        [not_used] { $at }) { $words } (not used)
       *[waiting] { $at }) { $words }
    }
bank-several-right = Several are right: { $letters }
bank-accepted = Also right: { $forms }
bank-about = { $kind }. Topic: { $topic }. Difficulty: { $difficulty }/3
bank-waiting = Not yet checked
bank-approved-by = Approved by { $name }, { $unit }, on { $date }
bank-refused-by = Not used, says { $name }, { $unit }, on { $date }
bank-used = Times used: { $n }
bank-used-at =
    { $kind ->
        [flower] Hái hoa dân chủ, { $date }
        [quick] Quick round, { $date }
       *[contest] Contest { $title }, { $date }
    }
bank-flaws = Mistakes reported: { $n }
bank-withdrawn = The question was taken out of the bank on { $date }.
bank-approve = Approve
bank-refuse = Not used
bank-withdraw = Take it out
bank-open-question = See the question
bank-toast-approved = Approved.
bank-toast-not_used = Noted: not used.
bank-toast-out = Taken out of the bank.
bank-row-at = Question { $at }/{ $of }
bank-row-pause = You have looked at { $n } questions. Thank you. Have a rest, or go on.
bank-row-done =
    { $n ->
        [0] Nothing is left to check here.
       *[other] You have looked at { $n } questions. Nothing is left to check here. Thank you.
    }
bank-row-more = 10 more
bank-flaw-news =
    A mistake was reported in a question.
    Question: { $question }
    Source: { $source }
    What was said: { $words }
bank-flaw-name =
    { $what ->
        [source] The source is wrong
        [wording] The words are not clear
       *[answer] The answer is wrong
    }
bank-flaw-thanks = The secretary has been told. Thank you.
bank-form-find = Please type some words of the question, accents are not needed.
bank-form-flaw = What is wrong with the question? Press a button or write a short sentence.
bank-form-choose = Please press one of the buttons below.
bank-form-kind = What kind of question is it?
bank-form-topic = What is its topic?
bank-form-words =
    { $kind ->
        [true_false] Please write a statement, a true or a false one.
        [task] Please write what is to be done. Example: Please tell a story about Uncle Ho.
       *[other] Please write the question.
    }
bank-form-options = Please write the options, one a line, from 2 to { $most } lines.
bank-form-right = Which one is right? Where there are several, type the letters, for example: A, C.
bank-form-statement = Is this statement true or false?
bank-form-answer =
    { $kind ->
        [open] Which points does a full answer have? One a line.
       *[short_answer] What is the answer? Other ways to write it go on the lines below.
    }
bank-form-explanation = Please explain in short why this is the answer.
bank-form-source = What does the question rest on? Name the book, paper, document or link.
bank-form-check = Please look at the question once more:
bank-form-save = Save the question
bank-form-file = Please send a .xlsx or .csv file with the columns Câu hỏi, Đáp án, Nguồn. Press Template to get one.
bank-form-file-only = A .xlsx or .csv file is needed here.
bank-added = Saved, thank you. The question is used once it is approved.
bank-there-already = The unit has this question already.
bank-model = Template
bank-model-text = A template for questions. Fill in the first sheet, then press Import a file and send it back.
bank-model-tab = Questions
bank-model-title = QUESTIONS OF THE UNIT
bank-model-how = One question a row. Choose the answer: a letter A, B… in the column Answer. True or false: T or F. Other ways to write it are parted by |. A source is needed.
bank-model-examples = Examples
bank-column =
    { $column ->
        [kind] Kind
        [topic] Topic
        [difficulty] Difficulty
        [option_a] Option A
        [option_b] Option B
        [option_c] Option C
        [option_d] Option D
        [option_e] Option E
        [option_f] Option F
        [right] Answer
        [accepted] Accepted
        [explanation] Explanation
        [source] Source
       *[words] Question
    }
bank-example =
    { $cell ->
        [choice_kind] Multiple choice
        [choice_topic] Tiểu sử
        [choice_difficulty] 1
        [choice_words] On which day was President Hồ Chí Minh born?
        [choice_option_a] 2/9/1890
        [choice_option_b] 19/5/1890
        [choice_option_c] 3/2/1890
        [choice_right] B
        [choice_explanation] President Hồ Chí Minh was born on 19/5/1890.
        [choice_source] Name of the book and page, or a link
        [statement_kind] True/false
        [statement_topic] Đơn vị
        [statement_words] Our cell was founded in 1975.
        [statement_right] T
        [statement_source] History of the cell, page 5
        [short_kind] Short answer
        [short_topic] Ngày lễ
        [short_difficulty] 2
        [short_words] On which day was the Party founded?
        [short_right] 3/2/1930
        [short_accepted] 3-2-1930
        [short_source] Name of the book and page, or a link
       *[other] { "" }
    }
bank-import-again = Send another file
bank-import-head = File { $file }, for { $unit }
bank-import-new = New: { $n }
bank-import-changed = Changed, to be approved again: { $n }
bank-import-unchanged = Unchanged: { $n }
bank-import-idle = Nothing changes.
bank-import-ask = Nothing has changed yet. Please confirm to import.
bank-import-confirm = Confirm import
bank-import-leave = Leave
bank-import-done = Imported.
bank-import-left = Left. Nothing was changed.
bank-import-over = This import is done or was left. Send the file again if needed.
bank-imported = Imported: { $added } new, { $changed } changed. Questions are used once they are approved.
bank-import-wrong = File { $file }: { $wrong } of { $rows } rows have mistakes. Nothing was imported.
bank-import-row = Row { $row }: { $reason }
bank-import-more = … and { $n } more.
bank-file-no_header = { $file } has no column { $columns } in its first 15 rows. See the Template.
bank-file-no_rows = { $file } holds no question yet.
bank-file-too_many_rows = { $file } has more than { $limit } rows. Please split it.
bank-file-encoding = { $file } is not UTF-8. In Excel choose “CSV UTF-8”, or save it as .xlsx.
bank-file-unreadable = { $file } cannot be read. Please save it as .xlsx or .csv without a password and send it again.
bank-problem-words_short = the question is missing or too short
bank-problem-words_long = the question is longer than 300 characters
bank-problem-options_few = at least 2 options are needed
bank-problem-options_many = at most 6 options
bank-problem-option_long = an option is longer than 100 characters
bank-problem-options_same = two options are the same
bank-problem-options_none = this kind of question has no options
bank-problem-right_missing = the answer is missing
bank-problem-right_unknown = the answer is not among the options
bank-problem-answer_missing = the answer is missing
bank-problem-answer_long = the answer is longer than 200 characters
bank-problem-explanation_long = the explanation is longer than 300 characters
bank-problem-source_missing = the source is missing
bank-problem-source_long = the source is longer than 300 characters
bank-problem-kind_unknown = the kind is not understood
bank-problem-topic_unknown = the topic is not understood
bank-problem-difficulty_unknown = the difficulty is 1, 2 or 3
bank-problem-secret = it bears a mark of secrecy or of internal use and is not taken
bank-problem-twice = the same as a row above
bank-week = This week in history (not yet checked, please look at the source):
bank-week-fact = – { $words } ({ $source })
bank-help = /thi, button Question bank: look at questions by topic, approve each one with its source in view, add the unit's own, import a .xlsx or .csv file.
