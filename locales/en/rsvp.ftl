# Invitations to meetings: the letter, coming or not, reminders, moves and cancellations.
rsvp-about-help = Invitations come in the members' group or privately: press Coming or Cannot come; you may change your mind until it begins.
rsvp-come = Coming
rsvp-away = Cannot come
rsvp-count-label = { $label } ({ $count })
rsvp-reason-ask = Recorded: Cannot come. Why? Choose one; only the committee sees it.
rsvp-reason-business = Away on business
rsvp-reason-family = Family matter
rsvp-reason-other = Other, committee knows
rsvp-reason-done = Reason recorded: { $reason }. Thank you.
rsvp-reason-not-away = A reason is recorded only after Cannot come.

rsvp-letter =
    INVITATION
    You are invited to: { $title }
rsvp-letter-time = Time: { $moment }, { $minutes } minutes expected
rsvp-letter-place = Place: { $place }
rsvp-letter-theme = Theme of the year: { $words }
rsvp-letter-link = Online: { $link }
rsvp-letter-agenda = Agenda:
rsvp-letter-item = • { $words }
rsvp-letter-documents = To read before:
rsvp-letter-more = … and { $count } more
rsvp-letter-please = Please answer with one of the buttons below.
rsvp-group-count = Said they come: { $count }
rsvp-own = You answered: { $answer }. Press again to change it.
rsvp-own-line = You answered: { $answer }
rsvp-own-line-reason = You answered: { $answer } ({ $reason })
rsvp-over-title = INVITATION: { $title }
rsvp-over-started = The meeting has begun.
rsvp-over-cancelled = This meeting was called off.
rsvp-document-number = no. { $number }
rsvp-document-date = of { $date }
rsvp-document-where = Read it at: { $where }
rsvp-document-file = File attached

rsvp-not-open = This invitation is not open yet.
rsvp-not-asked = This invitation is for another unit, or you are new on the list. Please tell the secretary if needed.
rsvp-list-label = Not answered
rsvp-list = Invitation to { $title }: { $missing } of { $expected } have not answered
rsvp-list-empty = Everybody has answered.
rsvp-list-over = This invitation takes no more answers.
rsvp-again-before = They were already reminded once more.
rsvp-choose = { $title }, { $moment }. Are you coming?
rsvp-menu = Answer the invitation
rsvp-open-private = Open a private chat with the cell assistant to get the calendar entry and to give a reason.

rsvp-nudge = Dear { $name }, we do not have your answer to this invitation yet: { $title }, { $moment }. Please choose a button below.
rsvp-nudge-line = Answer the invitation: { $title }, { $moment }
rsvp-nudge-label = Answer the invitation
rsvp-remind-group = Reminder: { $title }
rsvp-remind-coming = Soon: { $title }.
rsvp-remind-coming-line = Soon: { $title }, { $moment }
rsvp-remind-label = See the meeting
rsvp-coming = Recorded: Coming. See you there: { $title }
rsvp-coming-file = Open the attached file to put it into your phone's calendar.

rsvp-news-moved = The meeting moves: { $title }. It was { $was }.
rsvp-news-changed = The meeting has changed: { $title }, { $was }.
rsvp-news-cancelled = The meeting is called off: { $title }, { $was }. You need not come.
rsvp-news-kept = Answers given stand. If yours changes, please choose again.
rsvp-news-file = Open the attached file and your phone's calendar follows.
rsvp-news-file-cancelled = Open the attached file to take it out of your phone's calendar.
rsvp-overseer = For your information: { $unit } meets, { $title }

rsvp-summary = Answers to the invitation: { $title }
rsvp-summary-come = Coming: { $count } of { $expected }
rsvp-summary-away = Not coming: { $count }
rsvp-summary-reason = { $name } ({ $reason })
rsvp-summary-leave = On leave: { $count }
rsvp-summary-silent = Not answered: { $count }

rsvp-ask-label = Send the invitation
rsvp-confirm = The invitation will read:
rsvp-confirm-reach = It goes to { $groups } members-only groups and privately to { $alone } people. Invited: { $asked } people.
rsvp-confirm-no-agenda = Note: there is no agenda yet.
rsvp-confirm-no-documents = Note: there are no documents to read yet.
rsvp-confirm-short = Note: documents should be out at least a day before.
rsvp-confirm-nobody = Note: there is no group and nobody has joined; it would reach nobody.
rsvp-confirm-yes = Send now
rsvp-confirm-no = Later
rsvp-sent = The invitation is out.
rsvp-sent-chase = Whoever has not answered is reminded privately at { $moment }.
rsvp-sent-before = This invitation went out before.
rsvp-too-late = The meeting's time is past. Please move the meeting first.
