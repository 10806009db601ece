# Opinions, surveys: building, sending, answering, results.
survey-about = Opinions and surveys
survey-label = Opinions and surveys
survey-help = /khaosat: surveys that wait for your opinion. Press Answer; one question at a time, and you can stop and go on later. By name you can change your answers until the end; without a name you hand in once and cannot change it.
survey-help-keepers = /khaosat, button New survey: begin from a template or from nothing, add questions with buttons, Try it, then Send. Example: press Yes / No, type "Shall we meet later?", press Send. At the end there are results as text, a chart and an Excel file.
survey-menu-answer = Answer: { $title }

survey-home = Opinions and surveys
survey-home-waiting = Waiting for your opinion:
survey-home-none = No survey waits for your opinion now.
survey-home-line =
    { $state ->
        [partial] – { $title } (begun, not handed in)
       *[other] – { $title }
    }
survey-home-answer = Answer { $n }: { $title }
survey-new = New survey
survey-list-draft = Drafts ({ $count })
survey-list-running = Running ({ $count })
survey-list-over = Over ({ $count })
survey-list-choose = Choose a survey.
survey-list-empty = There is no survey here yet.
survey-list-line = { $day } · { $title }
survey-choose-unit = A survey of which unit?

survey-start = Where do you begin? Every template can be changed once you take it.
survey-blank = From nothing
survey-template-count = { $count } questions:
survey-template-take = Use this template
survey-template-drop = Delete template
survey-template-dropped = Template deleted.
survey-ask-title = Title of the survey? Example: Time of our meetings. At most { $max } letters.
survey-sent = This survey was sent and can no longer be changed as a draft. Open /khaosat, Running.

survey-draft =
    Draft: { $title }
    { $unit }
survey-draft-count = { $count }/{ $max } questions.
survey-question-line = { $line } ({ $kind })
survey-add = Add a question
survey-try = Try it
survey-send = Send
survey-retitle = Change the title
survey-keep = Save as template
survey-kept = Saved as a template of the unit.
survey-drop = Delete draft
survey-drop-ask = Delete the draft "{ $title }"? It cannot be brought back.
survey-dropped = Draft deleted.
survey-leave-as-is = Keep as it is

survey-choose-kind = Which kind of question?
survey-kind =
    { $kind ->
        [choice] Choose one
        [multi] Choose several
        [scale] Scale 1–{ $max }
        [text] Short text
        [date] Date
       *[number] Number
    }
survey-preset-yesno = Yes / No
survey-preset-yesno-choices = Yes|No
survey-preset-agree = How far one agrees
survey-preset-agree-choices = Agree strongly|Agree|Undecided|Disagree|Disagree strongly
survey-ask-words =
    { $list ->
        [true] { $kind }. Type the question, at most { $max } letters. You can type the choices as well: one a line, below the question.
       *[false] { $kind }. Type the question, at most { $max } letters.
    }
survey-ask-choices = The choices, one a line, in one message. From 2 to { $max }, each at most { $length } letters.
survey-ask-size = A scale up to what?
survey-ask-size-again = Choose a scale with a button.
survey-size = From 1 to { $max }
survey-ask-ends = Words at both ends of the scale? Choose with a button, or type two lines: the low end, then the high end.
survey-ends-satisfied = Very dissatisfied|Very satisfied
survey-ends-agree = Disagree strongly|Agree strongly
survey-ends-label-satisfied = Satisfied
survey-ends-label-agree = Agree
survey-ends-label-none = No words
survey-two-ends = Exactly two lines are needed: the low end, then the high end.

survey-question = Question { $n }/{ $of }. { $kind }.
survey-required =
    { $required ->
        [true] Must be answered.
       *[false] May be skipped.
    }
survey-condition = Asked only when question { $n } was answered: { $answers }
survey-nth = Question { $n }: { $words }
survey-choice-line = – { $label }
survey-ends = { $min }: { $low } · { $max }: { $high }
survey-edit-words = Change the words
survey-edit-choices = Change the choices
survey-edit-ends = Words at the ends
survey-edit-condition = When it is asked
survey-make-optional = Let it be skipped
survey-make-required = Must be answered
survey-up = Move up
survey-down = Move down
survey-remove = Delete question
survey-remove-ask =
    { $children ->
        [0] Delete question { $n }: { $words }
       *[other] Delete question { $n }: { $words }
            { $children } questions that depend on it will be asked of everyone.
    }
survey-change-words =
    The question now:
    { $old }

    Type the new question.
survey-change-choices =
    The choices now:
    { $old }

    Type all of them again, one a line.
survey-condition-ask = On which question does question { $n } depend?
survey-condition-answers =
    Question { $n } is asked only when question { $parent } was answered how? Choose one or more, then press Done.
    Question { $parent }: { $words }
survey-condition-drop = Ask everyone
survey-condition-order = This question depends on that one, so it must come after it.
survey-done = Done

survey-secret = Text with a secrecy stamp is not taken here, and was not kept.
survey-too-long = Longer than { $max } letters. Please write it shorter.
survey-empty = There are no words. Please type it again.
survey-text-only = Please answer in words.
survey-few-choices = At least two choices are needed, one a line.
survey-many-choices = At most { $max } choices.
survey-same-choices = Two choices read the same: { $label }. Please write them differently.
survey-same-number = A survey that was sent changes in words alone: exactly { $count } lines are needed, in the same order.
survey-many-questions = At most { $max } questions.
survey-no-questions = There is no question yet.
survey-question-bare = Question { $n } has too few choices.
survey-no-further = It cannot be moved further.

survey-names-ask = Send: { $title }. By name or not?
survey-names-named = By name: the secretary and the committee of the cell see who answered what; answers can be changed until the end.
survey-names-anonymous = Without names: nobody knows whose ballot is whose; once handed in it cannot be changed; results of fewer than 5 ballots are not shown.
survey-names-above = Those above see numbers alone. To read what people write, choose Without names.
survey-named = By name
survey-anonymous = Without names
survey-small-units = Note: where fewer than { $least } people of a unit are asked ({ $units }), answers without names may still be guessed. Those who answer are told so beforehand.
survey-is-named = By name.
survey-is-anonymous = Without names.
survey-send-title =
    To be sent: { $title }
    { $unit }, { $count } questions.
survey-send-whom = Asked: { $audience }
survey-send-place =
    { $place ->
        [group] Answered in the group.
       *[private] Answered in private, one question at a time.
    }
survey-place-why = In a group only one question by name, with buttons, can be asked: a press there may be seen by others, so answers without names are always given in private.
survey-place-toggle =
    { $place ->
        [group] Ask each in private
       *[private] Ask in the group
    }
survey-opens-now = Opens: when sent.
survey-opens = Opens: { $moment }
survey-closes = Ends: { $moment }
survey-closes-default = Ends: 3 days after it opens.
survey-repeats = Comes back every month.
survey-repeats-told = Note: comparing two months in a row, what somebody thinks who has just come or left may be guessed. Those who answer are told so beforehand.
survey-repeat-toggle =
    { $on ->
        [true] Only once
       *[false] Every month
    }
survey-hides =
    { $hides ->
        [true] Results are shown at the end.
       *[false] Results are shown at once.
    }
survey-hide-toggle =
    { $on ->
        [true] Show results at once
       *[false] Hide until the end
    }
survey-post = Send it
survey-whom = Who is asked
survey-when-opens = When it opens
survey-when-closes = When it ends
survey-when-opens-ask = When does the survey open?
survey-when-closes-ask = When does the survey end?
survey-now = When sent
survey-length-d3 = After 3 days
survey-length-d7 = After 1 week
survey-other-time = Another time
survey-ask-day =
    { $which ->
        [opens] On which day does it open? Choose, or type as 30/11.
       *[closes] On which day does it end? Choose, or type as 30/11.
    }
survey-ask-hour = At what time? Choose, or type as 7:15.
survey-day-past = That day is over.
survey-moment-past = That time is over. Please choose another.
survey-end-soon = There must be at least 30 minutes between opening and end.
survey-end-far = A survey lasts at most { $days } days.
survey-posted = The survey was sent.

survey-run =
    { $title }
    { $unit }, { $count } questions.
survey-state =
    { $state ->
        [scheduled] It will open at its time.
        [open] Open.
        [closed] Over.
        [cancelled] Called off.
        [missed] Could not open in time.
       *[draft] Draft.
    }
survey-answered = Answered: { $rate }
survey-results = Results
survey-results-now = Results so far
survey-results-later = Results are shown when the survey is over; until then only the number of answers.
survey-missing = Not answered
survey-missing-none = Everyone has answered.
survey-missing-title = { $title }: { $missing }/{ $expected } have not answered.
survey-names-hidden = A survey without names: no names are shown, not even of those who have not answered.
survey-reminded-before = One more reminder was sent already.
survey-extend = Extend
survey-extend-ask = Until when?
survey-extend-by = { $days } more days
survey-extended = Extended.
survey-end-now = End now
survey-end-ask = End the survey now? Nobody can answer after that.
survey-over = This survey is over.
survey-cancel = Call it off
survey-cancel-ask = Call off the survey "{ $title }"? Answers that came in will not be counted.
survey-cancelled = The survey was called off.
survey-stop-repeat = Stop repeating
survey-stopped = It does not come back any more.
survey-again = Build again from this
survey-reword = Change the words
survey-reword-which = The words of which question? Answers that came in stay.
survey-reword-only = The survey was sent: only words can be changed, nothing added or taken out.
survey-reword-words =
    The question now:
    { $old }

    Type the question in better words. Its meaning stays.
survey-reword-choices =
    The choices now:
    { $old }

    Type as many lines again, in the same order.
survey-reworded = Words were changed.

survey-living =
    { $title }
    Survey of { $unit }
survey-living-about =
    { $anonymity ->
        [anonymous] { $count } questions, without names.
       *[named] { $count } questions, by name: the secretary and the committee see the answers.
    }
survey-until = Answer by { $moment }.
survey-group-named = By name. Answer by { $moment }.
survey-group-multi = Press one or more; press again to take it back.
survey-count-none = { $answered } have answered, nobody is missing.
survey-count-some = { $answered } have answered, some have not.
survey-count-missing = { $answered } have answered, { $missing } have not.
survey-living-closed = Over. Answered: { $rate }.
survey-result-line = { $label }: { $rate }
survey-answer = Answer
survey-nudge = Dear { $name }. Your answer to the survey "{ $title }" has not come yet. Please press the button below; if you have begun, press it to go on and hand in.
survey-nudge-line = Survey "{ $title }": not answered
survey-nudge-label = Answer: { $title }
survey-prompt-line = Survey "{ $title }", until { $moment }

survey-intro-count = { $count } questions, one at a time. You can stop and go on later.
survey-intro-anonymous = Without names: it is not kept whose ballot is whose. Once handed in it cannot be changed, and nobody hands in for another. When you write, leave out what would give you away.
survey-intro-small = Note: fewer than { $least } people of your unit are asked, so your answers may still be guessed.
survey-intro-repeats = This survey comes back every month: comparing two in a row, what somebody thinks who has just come or left may be guessed.
survey-begin = Begin
survey-go-on = Go on
survey-trying = A trial, nothing is kept.
survey-progress = Question { $n }/{ $of }
survey-hint-multi = Choose one or more, then press Done.
survey-hint-text = Type your answer, at most 500 letters.
survey-hint-date = Type a date, as 30/11.
survey-hint-number = Type a number.
survey-type-word = Or answer: { $label }
survey-chosen = Chosen: { $answer }
survey-skip = Skip
survey-no-answer = not answered
survey-noted = Noted: { $answer }
survey-none-chosen = All choices taken back; it counts as not answered now.
survey-choose-one = Choose at least one, then press Done.
survey-is-required = This question needs an answer.
survey-still-missing = This question has no answer yet.
survey-review = Look at it before you hand in:
survey-review-line = Question { $n }: { $words } → { $answer }
survey-review-missing = { $count } questions still need an answer.
survey-review-once = Press Hand in to give your ballot. After that it cannot be changed.
survey-review-change = It counts once you press Hand in. You can still change it until the end.
survey-hand-in = Hand in
survey-handed = Handed in. Thank you.
survey-edit-answer = Change { $n }
survey-done-before = Handed in. You can change it until { $moment }.
survey-thanks = Handed in, thank you. You can change it until { $moment }.
survey-thanks-anonymous = Handed in, thank you. Without a name it cannot be changed any more.
survey-your-answer = Your answer: { $answer }
survey-change = Change
survey-tried = The trial is over. Those who answer will see just this; nothing was kept.
survey-closed = The survey ended at { $moment } and takes no more answers.
survey-not-open = This survey is not open yet.
survey-not-asked = This survey does not ask you, or you were not on the list when it opened.
survey-handed-in = You have handed in: without a name it cannot be changed.
survey-read-not_an_option = Please choose one of the answers.
survey-read-not_a_number = That is no number. Example: 12 or 12.5.
survey-read-out_of_bounds = The number must be from { $min } to { $max }.
survey-read-not_a_date = That is no date. Example: 30/11 or next Monday.
survey-read-time = That is no time. Example: 7:15.
survey-read-too_long = Longer than 500 letters. Please write it shorter.
survey-read-empty = There are no words. Please type it again.

survey-told-closed =
    { $scope ->
        [cell] The survey "{ $title }" is over. Answers of your unit: { $rate }.
       *[whole] The survey "{ $title }" is over. Answered: { $rate }.
    }
survey-told-missed = The survey "{ $title }" of { $unit } could not open in time because the assistant was down, so it is not sent late. If it is needed, build and send it again.
survey-result-title = Results: { $title }. { $unit }
survey-result-answered = Answered: { $rate }.
survey-result-so-far = Answered so far: { $rate }.
survey-result-before = Last time: { $rate }.
survey-question-count = { $count } answered
survey-result-bar = – { $label }: { $share }
survey-share = { $count } ({ $share })
survey-share-before = { $words }, last time { $before }
survey-mean = Mean: { $mean }
survey-mean-before = { $line }, last time { $before }
survey-too-few = fewer than 5 ballots, not shown
survey-not-apart = not shown apart, so that no ballot is given away
survey-in-common = counted in the common line, so that no ballot is given away
survey-words-apart = What was written stands behind the button below or in the file.
survey-words-kept = What people wrote is for the committee of their own cell.
survey-see-words = Texts of { $n }
survey-words-count = { $count } texts, shuffled, without names:
survey-words-line = – { $words }
survey-words-shuffled = Texts in shuffled order.
survey-chart = Chart
survey-workbook = Excel file
survey-by-name = By name
survey-names-list = Choose a person to see their answers.
survey-name-state =
    { $state ->
        [done] { $name }: handed in
        [partial] { $name }: begun
        [exempt] { $name }: not counted
       *[other] { $name }: not yet
    }
survey-person =
    { $name }
    { $unit }
survey-person-state =
    { $state ->
        [done] { $behalf ->
            [true] Answered (for them)
           *[false] Handed in
        }
        [partial] Begun, not handed in
        [exempt] Not counted
        [excused] On leave
       *[other] Not answered
    }
survey-chart-sent = Chart of the results: { $title }
survey-workbook-sent = Results of the survey: { $title }
survey-no-chart = There is nothing yet that could be drawn.
survey-no-files = This channel takes no files. The results as text above are complete.
survey-not-drawn = The file could not be made. The results as text are there; please try again in a few minutes.
survey-part = Part { $at }/{ $of }
survey-foot = Added up by the cell's assistant from what was handed in.
survey-pooled = All other units together
survey-units-note = Without names: a unit with fewer than 5 ballots, or one that would give another away, is counted in the common line.
survey-tab-summary = Summary
survey-tab-rates = Rates
survey-tab-units = By unit
survey-tab-words = Texts
survey-tab-names = By name
survey-column-number = No.
survey-column-question = Question
survey-column-kind = Kind
survey-column-answer = Answer
survey-column-answers = People who answered
survey-column-mean = Mean
survey-column-mean-before = Mean (last time { $before })
survey-column-count = Count
survey-column-share = Share
survey-column-before = Last time
survey-column-unit = Unit
survey-column-expected = Asked
survey-column-answered = Answered
survey-column-name = Name
survey-column-state = State
survey-total = Total
