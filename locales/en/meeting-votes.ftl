# Votes written down, and indicative polls.
meeting-votes-help = Votes are taken in the room. The recorder opens the meeting in /hop and presses Votes to write down the result. An indicative poll does not replace a vote of the cell.
meeting-votes-label = Votes
meeting-votes-title = Votes: { $title }
meeting-votes-none = Nothing written down yet.
meeting-votes-base = Counted on { $base } official members (without those posted elsewhere and the exempt who are absent).
meeting-votes-in-favour = In favour
meeting-votes-against = Against
meeting-votes-other = Other opinion
meeting-votes-share = { $count }/{ $base } = { $percent }
meeting-votes-line = { $choice }: { $share }
meeting-votes-card = Vote: { $matter }. In favour { $share }
meeting-votes-new = Write down a vote
meeting-votes-one = { $position }. { $matter }
meeting-votes-edit = Correct
meeting-votes-delete = Delete
meeting-votes-delete-ask =
    Delete this result? It cannot be brought back.
    { $matter }
meeting-votes-delete-yes = Delete the result
meeting-votes-delete-no = Leave it
meeting-votes-deleted = Deleted.
meeting-votes-recorded = The vote is written down.
meeting-votes-final = The list of this meeting is closed: no more votes are written down.
meeting-votes-not-now = This can be done once attendance of a cell's meeting was opened and until its list is closed.
meeting-votes-matter = What was voted on? Type one line.
meeting-votes-matter-before =
    Written down now: { $matter }
    Type it again, or press Keep the words.
meeting-votes-matter-keep = Keep the words
meeting-votes-matter-long = Too long: { $max } characters at most.
meeting-votes-matter-again = Please type the matter in words.
meeting-votes-paper = { $count } official members are followed on paper and are not on the attendance list. How many of them are here?
meeting-votes-paper-many = Only { $count } are followed on paper.
meeting-votes-ask-in-favour =
    { $matter }
    How many in favour? { $present } official members are here.
meeting-votes-ask-against = How many against? Type 0 for none.
meeting-votes-ask-other = How many with another opinion? Type 0 for none.
meeting-votes-number = Please type a number, for example 12.
meeting-votes-too-many = More than are here: only { $present } official members are present. Probationary and visiting members and non-members do not vote.
meeting-votes-sum = Sum: { $total } of { $present } official members present.
meeting-votes-silent = No opinion: { $count }.
meeting-votes-keep = Write it down
meeting-votes-button = Please choose by button.
meeting-votes-base-change = Change the total
meeting-votes-base-ask =
    Counted on { $now } official members now; by the list it is { $counted }.
    Type the right total.
meeting-votes-base-wrong = The total must be from { $least } (those present) to { $most } (official members on the list).
meeting-votes-base-check =
    Change the total from { $from } to { $to }?
    It holds for votes written down from now on; earlier ones stay.
meeting-votes-base-yes = Change it
meeting-votes-base-changed = The total is changed.

meeting-votes-poll-label = Indicative poll
meeting-votes-poll-menu = Answer an indicative poll
meeting-votes-poll-not-a-vote = Does not replace a vote of the cell.
meeting-votes-poll-open = Indicative poll: { $matter }
meeting-votes-poll-secret = Indicative poll (secret): { $matter }
meeting-votes-poll-choice-yes = In favour
meeting-votes-poll-choice-no = Against
meeting-votes-poll-choice-other = Other opinion
meeting-votes-poll-open-rule = Kept with names, shown as numbers only. It can be changed until the end.
meeting-votes-poll-secret-rule = Nobody's choice is kept with a name. It cannot be changed once sent.
meeting-votes-poll-few = Only { $count } people are asked: an answer might be guessed.
meeting-votes-poll-until = Until { $time }.
meeting-votes-poll-own = Your answer: { $choice }.
meeting-votes-poll-handed-in = Your secret answer is in. Thank you.
meeting-votes-poll-handed-before = You have sent your secret answer before: it cannot be changed.
meeting-votes-poll-recorded = Recorded: { $choice }. Thank you.
meeting-votes-poll-closed = The poll ended at { $time }.
meeting-votes-poll-not-asked = This poll asks only those recorded as present. If that is a mistake, please tell the recorder or the chair.
meeting-votes-poll-result = Ended. { $answered }/{ $expected } answers: in favour { $yes }, against { $no }, other { $other }.
meeting-votes-poll-hidden = Ended. { $answered }/{ $expected } answers: fewer than five secret answers are not shown.
meeting-votes-poll-card = Indicative poll, no vote: { $matter }. { $result }
meeting-votes-poll-running = An indicative poll runs until { $time }: { $matter }. { $answered }/{ $expected } so far.
meeting-votes-poll-ask-kind =
    What kind of matter is it?
    An indicative poll does not replace a vote of the cell.
meeting-votes-poll-kind-work = Plans, activities
meeting-votes-poll-kind-time = Time, place
meeting-votes-poll-kind-other = Something else
meeting-votes-poll-kind-admission = Admission
meeting-votes-poll-kind-expulsion = Expulsion
meeting-votes-poll-kind-discipline = Discipline
meeting-votes-poll-kind-election = Election
meeting-votes-poll-kind-confidence = Vote of confidence
meeting-votes-poll-kind-rating = Rating
meeting-votes-poll-refused = Admission, expulsion, discipline, elections, confidence and ratings are not polled here: the cell votes in the room, as the rules say. The result is written down under Votes.
meeting-votes-poll-ask-matter = What do you want to ask? Type one line that can be answered by In favour or Against.
meeting-votes-poll-ask-secret =
    Open or secret?
    Secret: nobody knows who chose what, and it cannot be changed once sent.
meeting-votes-poll-openly = Open
meeting-votes-poll-secretly = Secret
meeting-votes-poll-too-few = Fewer than five people are present: a secret result would show who chose what. Choose Open, or ask in the room.
meeting-votes-poll-ask-minutes = How long?
meeting-votes-poll-minutes = { $minutes } minutes
meeting-votes-poll-check = Sent privately to { $people } people recorded as present, for { $minutes } minutes.
meeting-votes-poll-go = Begin the poll
meeting-votes-poll-started = Sent to { $count } people. The result is shown at the end.
meeting-votes-poll-nobody = Nobody is recorded as present yet, so nobody can be asked.
meeting-votes-poll-one = A poll is running. Please end that one first.
meeting-votes-poll-end = End the poll
meeting-votes-poll-ended = The poll has ended.
meeting-votes-poll-over = This poll had ended before.
