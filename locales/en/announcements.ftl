# Announcements: writing, sending, receiving, the result.
announcements-about = Announcements
announcements-label = Announcements
announcements-label-waiting = { $label } ({ $count } unanswered)
announcements-help = /thongbao: announcements addressed to you. When you have read one, press Received or Done.
announcements-help-senders = /thongbao, button Write an announcement: write a few lines, choose until when and for whom, look at it and press Send. Whoever has not answered is reminded once, privately. For example: "Hand in the pledge to the committee", due on Friday.

announcements-confirm-received = Received
announcements-confirm-done = Done
announcements-urgent = URGENT
announcements-heading = Announcement of { $unit }
announcements-greeting-mixed = Dear comrades, ladies and gentlemen.
announcements-link = Link: { $link }
announcements-ask =
    { $confirm ->
        [done] When it is done, please press { $answer }, before { $moment }.
       *[received] When you have read it, please press { $answer }, before { $moment }.
    }
announcements-signature = { $unit }, comrade { $name }, { $office }
announcements-signed = From: { $signature }
announcements-own = Your answer: { $answer }.
announcements-own-behalf = Your answer (recorded for you): { $answer }.
announcements-count-none = Everybody has answered.
announcements-count-some = { $answered } answered, some have not yet.
announcements-count-missing = { $answered } answered, { $missing } have not yet.
announcements-ended = It ended at { $moment }.
announcements-withdrawn = { $unit } has withdrawn the announcement sent at { $moment }. Nothing more is to be done.
announcements-withdrawn-toast = This announcement was withdrawn. Nothing more is to be done.
announcements-not-asked = This announcement is for others, so nothing was recorded for you. If that is a mistake, please tell the secretary.
announcements-over = This announcement is no longer open.

announcements-nudge = Dear { $name }, you have not answered the announcement below yet.
announcements-nudge-line = Announcement of { $unit }: not answered
announcements-nudge-label = See it
announcements-prompt-line = Announcement of { $unit }: { $text }

announcements-result = Result of the announcement of { $unit }: { $text }
announcements-so-far = So far:
announcements-result-rate = { $answer }: { $rate }
announcements-result-missing = Not answered: { $count }
announcements-result-excused = Not reminded (on leave, the sender): { $count }
announcements-result-behalf = Of these recorded for others: { $count }
announcements-result-exempt = Not counted: { $count }
announcements-result-unit = { $unit }: { $answered }/{ $expected }
announcements-result-more = and { $count } more units.
announcements-names = Who has not answered:
announcements-missing-label = Not answered
announcements-missing-none = Everybody has answered.
announcements-missing-title = Announcement: { $text }. { $missing } of { $expected } have not answered.
announcements-reminded-before = One more reminder was sent for this announcement before.
announcements-choose = Announcement: { $text }
announcements-told = { $by }, { $role }, recorded for you: { $answer }. Announcement: { $text }
announcements-told-line = Announcement, recorded for you: { $answer }

announcements-home = Announcements addressed to you:
announcements-home-none = None is open.
announcements-home-more = and { $count } more.
announcements-own-line = • { $day }, { $text } (due { $moment }). { $answer }.
announcements-unanswered = Not answered
announcements-home-sent = Sent lately:
announcements-sent-none = None was sent yet.
announcements-sent-line = • { $day }, { $unit }{ $text } ({ $state }, { $answered }/{ $expected })
announcements-state-sent = open
announcements-state-closed = ended
announcements-state-withdrawn = withdrawn
announcements-item-label = { $day } · { $text }
announcements-open = See the announcement
announcements-to = To: { $audience }.
announcements-to-people = To: { $people } people who were chosen.
announcements-write = Write an announcement
announcements-withdraw = Withdraw
announcements-withdraw-question =
    Withdraw this announcement? { $text }
    What was sent is replaced by a line that says so. It cannot be sent again; answers count no more.
announcements-keep = Keep it
announcements-withdrawn-done = Withdrawn. Every place that got it shows so.

announcements-ask-text =
    An announcement of { $unit }. Please write it, at most { $max } characters.
    Party documents are not sent here: only title, number, date and where to read them.
announcements-text-empty = There are no words yet. Please write the announcement.
announcements-text-long = It is longer than { $max } characters. Please write less.
announcements-text-secret = It bears a secrecy stamp, so it was refused and not kept. Please only say where to read it.
announcements-ask-link = Is there a link? Please send it, beginning with https://
announcements-no-link = No link
announcements-link-secret = This line bears a secrecy stamp, so it was refused and not kept.
announcements-link-link = The link cannot be read. Please send one that begins with https://, or press No link.
announcements-link-long = The link is longer than { $max } characters. Please send a shorter one.
announcements-ask-due = Until which day? Press one, or type it like 30/11. It ends at 17:00, which can be changed before sending.
announcements-due-today = Today, { $day }
announcements-due-day = { $weekday }, { $day }
announcements-due-unreadable = This day cannot be read. Please write it like 30/11 or 30/11/2026.
announcements-due-impossible_date = There is no such day. Please look again.
announcements-due-weekday_mismatch = Weekday and date do not agree. Please look again.
announcements-due-past = This time is over. Please choose another.
announcements-due-soon = That is too soon for people to read it. Please choose at least 30 minutes from now.
announcements-due-far = That is too far away. Please choose within 60 days.
announcements-ask-time = At what time does it end, { $day }? Press one, or type it like 16h30.
announcements-time-unreadable = This time cannot be read. Please write it like 16h30.
announcements-time-impossible_time = There is no such time. Please look again.
announcements-ask-confirm = With which button do people answer?
announcements-by-button = Please choose with a button.
announcements-ask-public =
    Does it also go to groups with non-members?
    If so, people outside the Party read it and are asked too.
announcements-public-no = Members only
announcements-public-yes = Non-members too
announcements-preview = Please look at it. Everybody will see:
announcements-preview-button = Button: { $answer }
announcements-preview-groups = Where: in the group of each unit; privately to those without one.
announcements-preview-alone = Where: privately, to each.
announcements-preview-budget = Private messages: at most one a day and two a week for each person; who has had them gets this on the next day. If it cannot wait, press Urgent.
announcements-send = Send
announcements-change-time = Change the time
announcements-urgent-label = Urgent
announcements-calm = Not urgent
announcements-urgent-question =
    Mark it as urgent?
    The message begins with URGENT. This is written into the log. Only for what cannot wait.
announcements-urgent-yes = Mark as urgent
announcements-week-refused = You have sent one announcement to { $unit } this week. The next can be sent from { $day }; what cannot wait can be marked urgent before sending.
announcements-week-many = You have sent { $count } announcements to { $unit } this week. Fewer are easier to follow.
announcements-sent = Sent to { $people } people, due { $moment }. Whoever has not answered is reminded once, privately.
announcements-sent-too-late = { $count } people have had all their private messages, so they are not told privately before it is due; they see it in /menu. If it cannot wait, tell them yourself, or withdraw it and send it again marked Urgent.
announcements-sent-toast = Sent.
