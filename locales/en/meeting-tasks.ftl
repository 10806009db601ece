# Tasks of meetings: handed out, asked about until done, followed.
meeting-tasks-give = Hand out a task
meeting-tasks-list-label = Tasks handed out ({ $open })
meeting-tasks-own-label = My tasks
meeting-tasks-help = Tasks given to you at a meeting: /menu, My tasks. Three days before it is due you are asked; press Done, In progress or Stuck, need help.
meeting-tasks-help-keepers = To hand out a task after a meeting: /hop, open the meeting, press Hand out a task. To see how far they are: /hop, Tasks handed out. Example: comrade An draws up the list, due 30/11.
meeting-tasks-card = Tasks handed out: { $count }, done: { $done }

meeting-tasks-what = Task: { $words }
meeting-tasks-due = Due: { $day }
meeting-tasks-from = Given at: { $title }
meeting-tasks-who = Given to: { $name }
meeting-tasks-gone = someone no longer on the list

meeting-tasks-given = Dear comrade { $name }, you were given this task:
meeting-tasks-given-later = You will be asked about it before it is due.
meeting-tasks-accept = I take it on
meeting-tasks-accepted = You have taken this on.
meeting-tasks-thanks = Recorded. Thank you.
meeting-tasks-ask = How far is it? Please choose:
meeting-tasks-own = You said: { $answer }.
meeting-tasks-said-done = Done
meeting-tasks-said-doing = In progress
meeting-tasks-said-stuck = Stuck, need help
meeting-tasks-recorded = Recorded: { $answer }. Thank you.
meeting-tasks-recorded-stuck = Recorded: { $answer }. The secretary was told.
meeting-tasks-is-done = This task is done. Thank you.
meeting-tasks-is-dropped = This task was dropped; there is nothing more to do.
meeting-tasks-again-later = The time to answer is over. What is not done will be asked again. To report now: /menu, My tasks.
meeting-tasks-reopen = Open it again
meeting-tasks-reopened-toast = The task is open again.
meeting-tasks-not-yours = This task was not given to you, or was handed on to somebody else.
meeting-tasks-nudge =
    Dear comrade { $name }, this task has no answer from you yet:
    { $words }
    Due: { $day }. Please choose a button below.
meeting-tasks-nudge-line = Your task: { $words }, due { $day }
meeting-tasks-nudge-label = Answer about my task
meeting-tasks-own-none = You have no open tasks.
meeting-tasks-own-list = You have { $count } open tasks. Choose one to see it and report:
meeting-tasks-label = { $day } · { $words }
meeting-tasks-label-owner = { $day } · { $name } · { $words }

meeting-tasks-list =
    Tasks handed out by { $unit }.
    Open: { $open }
meeting-tasks-list-none = { $unit } has handed out no tasks yet. Tasks are handed out from the card of a meeting.
meeting-tasks-list-line = { $day } · { $name }: { $words } ({ $state })
meeting-tasks-state = State: { $state }
meeting-tasks-state-given = given
meeting-tasks-state-accepted = taken on
meeting-tasks-state-doing = in progress
meeting-tasks-state-stuck = stuck, needs help
meeting-tasks-state-done = done
meeting-tasks-state-dropped = dropped
meeting-tasks-state-alone = nobody does it
meeting-tasks-open-one = See the task
meeting-tasks-mark-done = Mark as done
meeting-tasks-move = Change the date
meeting-tasks-hand = Hand on
meeting-tasks-drop = Drop this task
meeting-tasks-keep = Keep it
meeting-tasks-drop-ask = Drop this task? Its owner is told and asked no more. A dropped task cannot be opened again.
meeting-tasks-marked-toast = Marked as done.
meeting-tasks-dropped-toast = The task was dropped.
meeting-tasks-moved-toast = New date: { $day }.
meeting-tasks-handed-toast = Handed on to comrade { $name }.
meeting-tasks-marked = Comrade { $by } has marked this task of yours as done:
meeting-tasks-moved = This task of yours has a new date:
meeting-tasks-handed = This task was handed on to somebody else; there is nothing more for you to do:
meeting-tasks-dropped = This task was dropped; there is nothing more for you to do:
meeting-tasks-fix = Put it right
meeting-tasks-stuck = Comrade { $name } is stuck and needs help with this task:
meeting-tasks-reopened = Comrade { $name } says that this task is not done, and opened it again:
meeting-tasks-alone = { $name } is no longer asked in the cell, so nobody does this task. Please see it and hand it on:
meeting-tasks-missed = The service was away and could not ask comrade { $name } about this task; it will be asked again in some days:

meeting-tasks-no-meeting = This meeting is not held, so no task can be handed out from it.
meeting-tasks-ask-who-all = To whom? Choose a name.
meeting-tasks-ask-who-type = To whom? Choose, or type a name. Example: An
meeting-tasks-ask-who-several = There are several. Choose a name, or type the whole name.
meeting-tasks-nobody = This comrade cannot be given tasks in the cell any more. Please choose somebody else.
meeting-tasks-nobody-named = Nobody in the cell has this name. For those followed on paper, write the task into the minutes, not here.
meeting-tasks-many-named = Too many have this name. Please type the whole name.
meeting-tasks-ask-what = Which task? Short, at most 200 letters. Example: Draw up the list for the study course
meeting-tasks-words-long = Longer than { $max } letters. Please shorten it.
meeting-tasks-words-short = Please say what is to be done.
meeting-tasks-secret = What bears a secrecy or internal-use stamp is not written here. Nothing was kept. Please word it differently, or leave.
meeting-tasks-ask-until = Until which day? Choose, or type. Example: 30/11, next Friday
meeting-tasks-day-unreadable = This date could not be read. Write it like 30/11 or 30/11/2026.
meeting-tasks-day-impossible_date = There is no such day. Please look again.
meeting-tasks-day-weekday_mismatch = The weekday and the date do not match. Please look again.
meeting-tasks-day-past = This day is past. Please choose a coming one.
meeting-tasks-day-far = This day is too far away. Please choose one within a year.
meeting-tasks-created = The task was given to comrade { $name }.
meeting-tasks-created-told = Comrade { $name } was told privately.
meeting-tasks-created-untold = Comrade { $name } cannot be written to. Please tell them yourself.
meeting-tasks-another = Another task
