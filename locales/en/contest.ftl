# Contests over days: opening, taking part, results.
contest-menu = Contests
contest-entry = Contest: { $title }
contest-open-new = Open a contest
contest-back = Back
contest-card = See the contest
contest-home-none = There is no contest now.
contest-home-line =
    { $state ->
        [planned] { $title }: opens at { $moment }
        [closed] { $title }: ended at { $moment }
       *[open] { $title }: open until { $moment }
    }
contest-title = Contest: { $title }
contest-unit = Held by: { $unit }
contest-from = From { $moment }
contest-to = Until { $moment }
contest-topics = Topics: { $topics }
contest-each = Each try: { $n } questions in { $time }
contest-minutes = { $n } minutes
contest-seconds = { $n } seconds
contest-tries =
    { $n ->
        [1] One try each
       *[other] { $n } tries each, the best one counts
    }
contest-tie-guess = Equal scores: the nearer guess of how many answer everything right, then who handed in earlier
contest-tie-time = Equal scores: who handed in earlier
contest-for = For: { $who }
contest-answered = Have taken part: { $n }
contest-out = Questions taken out, counted for nobody: { $n }
contest-in-private = Press the button below to take part in your own chat, whenever it suits you.
contest-when-you-like = Please take part whenever it suits you.
contest-enter = Take part
contest-start = Begin
contest-again = Try { $number }
contest-continue = Go on
contest-guess = Guess
contest-review = See the answers
contest-end = End it early
contest-cancel = Call it off
contest-units = Results by unit
contest-file = Results as a file
contest-keep = Keep it
contest-sure-end = End the contest { $title } now? Nobody can take part after that. This cannot be undone.
contest-sure-off = Call off the contest { $title }? The tries so far will not count. This cannot be undone.
contest-yes-end = End it now
contest-yes-off = Call this one off
contest-state =
    { $state ->
        [planned] The contest is not open yet.
        [open] The contest is open.
        [closed] The contest has ended.
        [cancelled] The contest was called off.
       *[missed] The contest could not open in time.
    }
contest-own-try = Your try { $number }: { $score }/{ $counted } right
contest-own-guess = Your guess of how many answer everything right: { $n }
contest-own-place =
    { $prize ->
        [first] You are number { $place } of { $of }: first prize.
        [second] You are number { $place } of { $of }: second prize.
        [third] You are number { $place } of { $of }: third prize.
        [encouragement] You are number { $place } of { $of }: a prize of encouragement.
       *[none] You are number { $place } of { $of }. Only you see this line.
    }
contest-cancelled = The contest { $title } was called off. The tries do not count.
contest-nudge = Dear { -comrade } { $name }. The contest { $title } is open until { $moment }, and you have not taken part yet. You are invited to.
contest-nudge-line = Contest { $title }, until { $moment }
contest-missed = The contest { $title } could not open in time because the service was down, so it was dropped. Open another one with /thi.
contest-opened-few = The contest { $title } is open, but only { $n } approved questions are left of { $wanted }. Everyone is asked { $n }.

contest-at =
    Contest: { $title }
    Try { $number }/{ $tries }, question { $at }/{ $of }. Hand in before { $time }.
contest-several = Several answers are right: choose them all, then press Done.
contest-chosen = ✓ { $label }
contest-done = Done
contest-before = Question before
contest-next = Next question
contest-all-answered =
    Contest: { $title }
    You have answered { $n } questions. Hand in before { $time }.
contest-hand-in = Hand in
contest-look-again = Look once more
contest-handed-in = Try { $number } is handed in. You have { $score }/{ $counted } right.
contest-answers-later = The answers are shown once the contest has ended.
contest-late = The time was over at { $time }. What was answered before counts.
contest-toast-late = The time was over, so this answer does not count. What was answered before counts.
contest-toast-out = This question has just been taken out and counts for nobody. Please go on with the next one.
contest-toast-noted = Noted.
contest-choose-first = Choose at least one answer, then press Done.
contest-not-open = The contest is not open yet. See /thi for when it opens.
contest-over = The contest has ended. Thank you for your interest.
contest-not-asked = You are not on the list of this contest, which was taken when it opened. Please tell the secretary if you should be.
contest-no-tries = You have used all your tries. Thank you.
contest-nothing = The questions of the contest are being looked at, so nobody can begin now. Please try again later.
contest-form-guess-n = How many people will answer everything right, do you guess? Type a number. It can be changed until the contest ends.
contest-guess-again = This number cannot be read. Please type one, for example: 25.
contest-guessed = Your guess is noted: { $n }. Thank you.

contest-closed = The contest { $title } ended at { $moment }.
contest-took-part = Took part: { $rate }
contest-all-right = Answered everything right: { $n }
contest-prize-named =
    { $prize ->
        [first] First prize
        [second] Second prize
        [third] Third prize
       *[encouragement] Encouragement
    }: { $who ->
        [member] comrade { $name }
       *[other] { $name }
    }, { $unit }
contest-prize-unnamed =
    { $prize ->
        [first] First prize
        [second] Second prize
        [third] Third prize
       *[encouragement] Encouragement
    }: { $n ->
        [1] somebody
       *[other] { $n } { -comrades }
    } of { $unit }
contest-places-private = Everyone who took part is told their own result privately. Thank you all.
contest-see = See the result
contest-place = The contest { $title } has ended. Your best try has { $score }/{ $counted } right, number { $place } of { $of }. Only you are told this. Thank you for taking part.
contest-place-line = Contest { $title }: { $score }/{ $counted } right, number { $place } of { $of }
contest-won =
    { $prize ->
        [first] Congratulations, { -comrade } { $name }: first prize of the contest { $title }, { $score }/{ $counted } right, number { $place } of { $of }.
        [second] Congratulations, { -comrade } { $name }: second prize of the contest { $title }, { $score }/{ $counted } right, number { $place } of { $of }.
        [third] Congratulations, { -comrade } { $name }: third prize of the contest { $title }, { $score }/{ $counted } right, number { $place } of { $of }.
       *[encouragement] Congratulations, { -comrade } { $name }: a prize of encouragement of the contest { $title }, { $score }/{ $counted } right, number { $place } of { $of }.
    }
contest-name-ask = May your name be shown with the prize? If not, people see only: somebody of { $unit }. You can take a yes back in /dulieu.
contest-name-stands = You have agreed to be named when you win, so your name is in the published result. If not, people see only: somebody of { $unit }.
contest-name-yes = Show my name
contest-name-no = Do not show it
contest-named = Noted: your name, { $unit }, is shown with the prize.
contest-unnamed = Noted: your name is not shown. People see only: somebody of { $unit }.
contest-toast-named = Noted: your name is shown.
contest-toast-unnamed = Noted: your name is not shown.
contest-review-later = Results are shown once the contest has ended.
contest-review-at =
    Contest: { $title }
    Try { $number }, question { $at }/{ $of }
contest-no-answer = no answer
contest-you-said = You answered: { $answer }
contest-question-out = This question was taken out and counts for nobody.
contest-other-try = The try before
contest-units-head = Results by unit: { $title }
contest-unit-line =
    { $mean ->
        [none] { $name }: took part { $rate }
       *[other] { $name }: took part { $rate }, right on average { $mean }
    }
contest-units-more = … and { $n } more units, in the file.
contest-units-small =
    { $n ->
        [one] The unit under 10 people
       *[other] Units under 10 people ({ $n })
    }
contest-units-note = Units under 10 people are not compared on their own.
contest-person-line = { $name }: { $score }/{ $counted } right
contest-person-none = { $name }: has not taken part
contest-file-text = Results of the contest { $title }.
contest-tab-units = By unit
contest-tab-people = By person
contest-col-unit = Unit
contest-col-expected = People
contest-col-answered = Took part
contest-col-rate = Rate
contest-col-mean = Right on average
contest-col-name = Name
contest-col-tries = Tries
contest-col-right = Right answers
contest-col-of = Of questions
contest-total = Total

contest-too-few = Only { $n } approved questions are there, { $wanted } are needed at least. Please approve more in the question bank.
contest-number = Please choose or type a number from { $least } to { $most }.
contest-time-again = This time cannot be read. Please write it like 10h or 10:30.
contest-period-past = The end is past. Please choose another time.
contest-period-short = A contest lasts at least one hour. Please choose another time.
contest-period-long = A contest lasts at most 60 days. Please choose another time.
contest-period-night = A contest should end between 07:00 and 21:00. Please choose another time.
contest-default-title = Learning from Uncle Ho
contest-form-title = What is the contest called?
contest-form-period = When is it open? Next week: from { $from } to { $to }.
contest-form-week = Next week
contest-form-own = Other days
contest-form-from-day = From which day? For example: 30/11 or Monday.
contest-form-from-time = From what time? For example: 10h.
contest-form-to-day = Until which day? For example: 7/12.
contest-form-to-time = Until what time? For example: 9h.
contest-form-topics = About which topics? Choose one or more, then press Done.
contest-all-topics = All topics ({ $n } questions)
contest-form-questions = How many questions in a try? { $n } are approved. For another number type, for example: 12 questions.
contest-n-questions = { $n } questions
contest-form-seconds = How many minutes for a try? For another number type, for example: 20 minutes.
contest-form-tries = How many tries for each person? The best one counts.
contest-n-tries =
    { $n ->
        [one] 1 try
       *[other] { $n } tries
    }
contest-form-tie = And where scores are equal?
contest-form-guess = With a guess
contest-form-time = The earlier one
contest-form-who = Who takes part?
contest-who-members = Members only
contest-who-everyone = Non-members too
contest-form-check = Please look at the contest once more:
contest-open-it = Open the contest
contest-is-open = The contest is open.
contest-is-planned = Noted. The contest opens by itself at { $moment }.
contest-own-head = Contests taken part in
contest-own-line = { $title }, try { $number }, { $date }: { $score }/{ $counted } right
contest-help = /thi: take part in contests that are open, whenever it suits you; once they have ended, see your own result and the answers.
contest-help-run = /thi, button Open a contest: choose the period, topics, number of questions and tries. Results by unit and a file come when it has ended.
