# Flower quiz: setting it up, the tree in the group, the host, prizes.
flower-about = Flower quiz
flower-menu = Flower quiz
flower-help = /flowers: the flower quiz in the group, past games, your own score. In the group, type /flowers to see the tree again, or /flowers 5 to pick flower 5.
flower-help-lead = /flowers, button New flower quiz or Quick round: choose group, host, topics, number of flowers and time. The host leads from the private chat.
flower-home = Flower quiz: { $unit }
flower-home-none = Flower quiz: { $unit }. None yet.
flower-new = New flower quiz
flower-back = Back
flower-list-label =
    { $state ->
        [setup] Flowers { $date }: being prepared
        [ended] Flowers { $date }
       *[other] Flowers { $date }: going on
    }
flower-state =
    { $state ->
        [setup] The host is preparing the questions.
        [joining] Waiting for people to join.
        [paused] Paused.
        [dropped] Called off.
       *[other] Going on.
    }
flower-panel = Host's screen
flower-check = Re-check the draw
flower-check-later = The draw can be re-checked after the game has ended.
flower-take-over = Become the host

game-no-group = The unit has no bound group yet, so nothing can be played. Open the group and type /lienket.
game-form-group = In which group?
game-group =
    { $audience ->
        [mixed] { $title } (with non-members)
       *[other] { $title }
    }
game-form-host = Who is the host? Choose a name, or type part of it. The host answers no questions.
game-form-me = I am
game-host-away = { $name } cannot be written to privately. Please choose somebody else.

flower-form-flowers =
    { $approved ->
        [0] How many flowers? There are { $n } questions, none approved yet: the host looks at each one before the game.
       *[other] How many flowers? There are { $n } questions, { $approved } of them approved.
    }
flower-n-flowers = { $n } flowers
flower-form-mode = By group or by person?
flower-form-group = By group
flower-form-person = By person
flower-form-order = Order of turns?
flower-form-drawn = By lot
flower-form-listed = As groups are listed
flower-form-as-joined = As people join
flower-form-seconds = How long for each question?
flower-form-no-limit = No limit
flower-form-consult = How much more time when a group consults? A right answer after that earns fewer points.
flower-form-no-consult = No consulting
flower-form-check = Please check:
flower-form-each = Each question: { $time }
flower-form-review = The host looks at each unapproved question before the game.
flower-form-make = Prepare
flower-made = The questions are drawn. The host's screen is in this private chat.
flower-made-for = The questions are drawn, and { $name } was asked to be the host.
flower-too-few = { $n } questions can be used, at least { $wanted } are needed. Choose more topics or fewer flowers.

flower-rule-flowers = Flowers: { $n }
flower-rule-group = Played by group
flower-rule-person = Played by person
flower-rule-drawn = Order of turns: by lot
flower-rule-listed = Order of turns: as listed
flower-rule-seconds = Each question: { $n } seconds
flower-rule-no-limit = Each question: no time limit
flower-rule-consult = Consulting: { $n } more seconds, fewer points

flower-head = Flower quiz: { $unit }
flower-hash = Check code: { $hash }
flower-joining = Press Join to play. Your name is shown in the group when it is your turn.
flower-joined-count = Joined: { $n }
flower-join = Join
flower-your-turn = { $name }: please pick a flower.
flower-left = { $n } flowers are left.
flower-bare = All flowers are picked. The host will announce the result.
flower-bare-tied = All flowers are picked, and there is a tie. The host may ask a tie-break question.
flower-button = 🌸 { $number }
flower-button-plain = Flower { $number }
flower-button-taken = Flower { $number } (picked)
flower-my-score = My score
flower-score = { $name }: { $points } points
flower-turn-head = Flower { $number }: { $name }
flower-extra-head = Tie-break question: { $names }
flower-replaced = The question before was withdrawn; this one takes its place.
flower-seconds = { $n } seconds left.
flower-seconds-over = Time is over.
flower-how-multiple_choice = Choose one answer.
flower-how-true_false = True or false?
flower-how-short_answer = Say it aloud, reply to this message, or write privately.
flower-how-open = Say it aloud, reply to this message, or write privately.
flower-how-task = Please do it. The host judges.
flower-answer-privately = Write privately
flower-consult = Consult
flower-consults = { $name } consults.
flower-yield = Pass
flower-yields = { $name } passes. Waiting for the host.
flower-time-over = { $name }: time is over. Waiting for the host.
flower-to-all = Ask everyone
flower-all = Open to everyone. The first right answer counts.
flower-waiting = There is an answer. Waiting for the host.
flower-right = { $name } answered right: { $points } points.
flower-partial = { $name } answered partly right: { $points } points.
flower-won-extra = { $name } answered the tie-break question right.
flower-miss = { $answer }. Thank you.
flower-nobody = { $answer }. Thank you all.
flower-thanks = Thank you.
flower-thanks-all = Thank you all.
flower-void = This question does not count.
flower-paused = Paused. It goes on when the host presses Continue; the time left is kept.
flower-host-gone = The host is no longer on the list. The secretary may press Become the host.

flower-review = Not approved: the host looks first. { $n } to look at.
flower-unapproved = Not approved
flower-pass-item = Use this one
flower-swap-item = Another one
flower-drop = Call it off
flower-ready = The questions are ready. Press Hang the tree to show it in the group.
flower-hang = Hang the tree
flower-start = Begin
flower-pause = Pause
flower-paused-host = Paused. The time left is kept.
flower-resume = Continue
flower-end = End early
flower-sure-end = End it now? The flowers that are left are not played. This cannot be undone.
flower-judge-right = Right
flower-judge-partial = Partly right
flower-judge-miss = Not quite
flower-tell = Tell the answer
flower-given = Answer: { $given }
flower-host-own = When you have heard the answer, press a button below.
flower-host-yielded = No answer yet. Ask everyone, or tell the answer.
flower-host-all = The first right answer counts. When you hear it, press Right, then choose whose it was.
flower-host-next = { $name} picks next. When somebody says a number aloud, press it for them in the group.
flower-host-bare = All flowers are picked.
flower-host-tied = Equal: { $names }. Ask a tie-break question, or announce and let them share the prize.
flower-extra = Tie-break question
flower-finish = Announce the result
flower-whose = Whose answer was it?
flower-not-host = You are no longer the host of this game.
flower-dropped = The flower quiz of { $unit } was called off.

flower-ended = Flower quiz: { $unit }. It ended at { $moment }.
flower-answered-count = Questions asked: { $n }
flower-withdrawn-count = Withdrawn since: { $n }
flower-no-prizes = No prizes.
flower-prize =
    { $prize ->
        [first] First prize
        [second] Second prize
        [third] Third prize
       *[encouragement] Encouragement prize
    }
flower-prize-team =
    { $extra ->
        [0] { $title }: { $name }, { $points } points
       *[other] { $title }: { $name }, { $points } points, won the tie-break question
    }
flower-prize-named = { $title }: { $name }
flower-prize-unnamed = { $title }: someone of { $team }
flower-thanks-end = Thank you all for taking part.
flower-seed = Seed: { $seed }
flower-recheck = Anybody can re-check the draw: /flowers, button Re-check the draw.
flower-you-won = Congratulations, { $name }: { $prize } of the flower quiz.
flower-own-score = You: { $right } right, { $points } points
flower-check-head = The draw, to re-check
flower-check-seed = Seed: { $seed }
flower-check-hash = Check code, the SHA-256 of the seed: { $hash }
flower-check-how = For each question code take the SHA-256 of the text seed:code and sort from low to high. That order gives the flowers, then the reserve.
flower-check-line = Flower { $number }: { $id }
flower-check-extra = Reserve: { $id }
flower-check-gone = (no longer in the bank)
flower-check-other = { $words } (taken out or replaced)
flower-own-head = Flower quiz
flower-own-line = { $unit }, { $date }, flower { $number }: { $points } points

flower-toast-joined = You are on the list. Please wait for your turn.
flower-toast-picked = Picked. Please see the question.
flower-toast-right = Right. Thank you.
flower-toast-wrong = Noted. Thank you.
flower-toast-tried = Not right. Thank you. Others may try.
flower-toast-near = Noted. Waiting for the host.
flower-toast-consults = Your group may consult.
flower-toast-yields = Noted: passed.
flower-toast-replaced = This question was just withdrawn; another one comes.
flower-toast-void = This question was just withdrawn. Please pick another flower.
flower-toast-passed = It is used.
flower-toast-swapped = Exchanged.
flower-toast-hung = The tree hangs in the group.
flower-toast-dropped = Called off.
flower-toast-started = Begun.
flower-toast-paused = Paused.
flower-toast-resumed = It goes on.
flower-toast-extra = The tie-break question is asked.
flower-toast-ended = Ended.
flower-toast-taken = You are the host now. Your screen is in the private chat.
flower-toast-all = Everyone is asked.
flower-toast-told = The answer is told.
flower-toast-judged = Noted.
flower-toast-panel = The host's screen was sent again.

flower-only-host = This is for the host.
flower-not-playing = This game is over, or has not begun.
flower-is-paused = Paused. Please wait for the host.
flower-gone = Flower { $number } is picked. Please choose another one.
flower-question-open = Another flower was just picked and its question is open. Please wait.
flower-not-your-turn = It is the turn of { $name }. Please wait for yours.
flower-not-yours = The tie-break question is for { $names }.
flower-question-over = This question is over.
flower-late = Time is over, so this answer does not count. Thank you.
flower-yielded = Passed. Please wait for the host.
flower-host-quiet = You are the host: you neither answer nor take part.
flower-waits = There is an answer; it waits for the host.
flower-tried = You have answered this one. Thank you.
flower-no-consulting = There is no consulting on this question now.
flower-join-over = This game has begun or ended.
flower-nobody-joined = Nobody has joined yet.
flower-nobody-answered = There is no answer to judge yet.
flower-not-yielded = Not yet: this turn was not passed and its time is not over.
flower-no-tie = Nobody is equal any more, or the reserve is used up.
flower-nothing-left = Nothing is left to ask.
flower-flowers-left = There are flowers left. To stop, press End early.
flower-not-setup = The tree hangs already; this cannot be changed now.
flower-passed-already = This one was looked at already.
flower-pass-first = Some questions were not looked at yet.
flower-already-there = A game goes on in this group. Please end it first.
flower-no-teams = The unit has no groups, so it cannot be played by group.
flower-none-here = There is no tree in this group. Secretary and committee open one with /flowers in the private chat.
flower-type-here = When it is your turn, type the answer here.

game-happening-title =
    { $game ->
        [quick] Quick round
       *[flower] Flower quiz
    }
game-happening =
    { $to ->
        [mixed] { $title }: { $people } people took part, { $asked } questions
       *[member] { $title }: { $people } comrades took part, { $asked } questions
    }
game-happening-prize = { $title }: { $who }
game-happening-person = comrade { $name }
game-happening-count =
    { $to ->
        [mixed] { $n } people
       *[member] { $n } comrades
    }
