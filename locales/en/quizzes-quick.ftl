# Quick round: everyone in the group answers the same question.
quick-new = Quick round
quick-help = /flowers, button Quick round: everyone in the group answers approved questions by buttons; scores by group.
quick-list-label =
    { $state ->
        [ended] Quick round { $date }
       *[other] Quick round { $date }: going on
    }
quick-too-few = A quick round uses approved questions only. There are { $n }, at least { $wanted } are needed. Approve more in the question bank.
quick-form-questions = How many questions? { $n } are approved.
quick-form-tie = What counts between equals?
quick-form-no-speed = They share
quick-form-speed = Who is faster
quick-form-check = A quick round of { $n } questions, { $time } each. After Begin the first one comes in the group in 10 seconds.
quick-form-begin = Begin
quick-begun = It has begun in the group. The host's screen is in the host's private chat.
quick-head = Quick round: { $unit }
quick-head-at = Quick round: { $unit }. Question { $at }/{ $of }
quick-soon = The first question comes in 10 seconds. Press one answer each; you may change it until the time is over.
quick-answered = Answered: { $n }
quick-right-count = Right: { $right } of { $answered }
quick-score = { $name }: { $right } right answers, { $people } people
quick-total = Right answers in all: { $n }
quick-ended = Quick round: { $unit }. It ended after { $n } questions.
quick-prize = { $title }: { $name }, { $right } right answers
quick-lead = Questions follow by themselves. You may go on sooner.
quick-show = Show the answer
quick-next = Next question
quick-sure-end = End the quick round now? The questions that are left are not asked. This cannot be undone.
quick-going =
    { $state ->
        [paused] Quick round: { $unit }. Paused.
       *[other] Quick round: { $unit }. Going on in the group.
    }
quick-own = You answered { $right } of { $of } right. Only you see this.
quick-host-quiet = You are the host, so you do not answer.
quick-over = The quick round has ended. Thank you.
quick-toast-noted = Noted. You may change it until the time is over.
quick-toast-next = Moved on.
quick-own-head = Quick rounds
quick-own-line = { $unit }, { $date }: { $right } right of { $answered } answered
