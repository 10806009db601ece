# Every ask: own answers, the list of the missing, answering for another, reminding.
asks-answer-count = { $label } ({ $count })

asks-recorded = Recorded. Thank you. Recorded: { $answer }.
asks-changed = Recorded. Thank you. Changed to: { $answer }.
asks-same = Recorded. Thank you. Still: { $answer }.
asks-closed = It closed at { $time }. To add something, please tell the secretary.
asks-not-joined = Your name was not found on the cell's list. Open your invitation link to claim it, or tell the secretary.

asks-names-group = { $group }: { $names }
asks-name-not-joined = { $name } (not joined)
asks-names-more = and { $count } more.

asks-list-correct = The secretary can still add answers with Ghi hộ until { $until }.
asks-behalf-label = Record for another
asks-behalf-pick = For whom?
asks-behalf-none = There is nobody left to record for.
asks-behalf-what = Record for { $name }:
asks-behalf-person = { $name }: { $answer }
asks-behalf-done = Recorded for { $name }: { $answer }.
asks-behalf-own = { $name } answered personally, and that stands.
asks-behalf-told = Comrade { $by }, { $role }, recorded for you: { $answer }.
asks-behalf-line = Recorded for you: { $answer }
asks-behalf-fix = Correct it
asks-role-secretary = secretary
asks-role-deputy_secretary = deputy secretary
asks-role-committee_member = committee member
asks-role-group_leader = group leader
asks-role-deputy_group_leader = deputy group leader
asks-group-label = Record the whole group
asks-group-which = For which group?
asks-group-ask =
    Record { $answer } for { $count } people.
    Press a name to leave it out or take it back in, then press Confirm.
asks-group-on = ✓ { $name }
asks-group-off = – { $name }
asks-group-ok = Confirm
asks-group-done = Recorded { $answer } for { $count } people.
asks-group-button = Please use the buttons.
asks-again-label = Remind once more
asks-again-done = Reminded { $count } people.
asks-again-held = Nobody was reminded: those missing had their message today, or cannot be written to.
asks-again-nobody = Nobody was reminded: it closes before a message may be sent.
asks-too-late = { $title }: { $count } people have had all their private messages (one a day, two a week), so they are not told privately before { $moment }. Whoever opens /menu sees it and can answer. If need be, please tell them yourself.
