# Pledges: written, handed in, received, the campaign.
pledges-about = Pledge, updated monthly
pledges-label = My pledge
pledges-help = /camket: write and hand in your pledge for the year, look at each item. Once it was received, an item can still be added or adjusted, with the reason. Every month you get your own words back; one press answers an item.
pledges-help-keepers = /camket, button Cell: open a campaign, Receive or Ask for more, see the month in one screen, Record for another, print sheets, get the year sheets. Only the committee sees names; groups see nothing. Example: the committee agreed today: open the pledge, press Receive, choose Today.

pledges-paper-register = Registration
pledges-paper-plan = Personal plan
pledges-paper-commitment = Commitment
pledges-theme-politics = Thinking, politics
pledges-theme-ethics = Ethics, lifestyle
pledges-theme-work = Professional task
pledges-theme-discipline = Discipline, example
pledges-theme-follow = Following Bác
pledges-kind-once = Once
pledges-kind-monthly = Every month
pledges-kind-target = With a target
pledges-theme-of-year =
    { $whose ->
        [own] Theme of the year: { $words }
       *[above] Theme of the year ({ $unit }): { $words }
    }
pledges-ethics =
    { $whose ->
        [own] Ethics standards: { $words }
       *[above] Ethics standards ({ $unit }): { $words }
    }

pledges-item = Item { $position } ({ $theme }): { $words }
pledges-item-how =
    { $kind ->
        [once] Once, by { $due }.
        [monthly] Every month, until { $due }.
       *[target] Target { $amount }, by { $due }.
    }
pledges-item-finished = Finished.
pledges-item-dropped = Dropped.
pledges-item-waiting = Newly added, waiting to be received.
pledges-item-label = Item { $position }
pledges-state =
    { $state ->
        [draft] Being written, not handed in.
        [sent] Handed in, waiting to be received.
        [accepted] Received. The committee agreed on { $day }.
       *[returned] Asked for more: { $remark }
    }

pledges-home = Please choose a unit:
pledges-home-own = Your pledge, { $unit }.
pledges-home-none = { $paper } { $year }: none yet.
pledges-home-has = { $paper } { $year }:
pledges-home-register = Register { $year }
pledges-home-view = See { $year }
pledges-home-cell = Cell: { $unit }
pledges-home-branch = Figures: { $unit }

pledges-draft = Your { $paper } { $year } (not handed in).
pledges-draft-behalf = For { $name }: { $paper } { $year } (not handed in).
pledges-draft-empty = No item yet. Please write 1 to 5 items: what you will do, of which kind, by when.
pledges-draft-hint = { $items } items so far. You may leave it here and go on another time. When it is complete, press Hand in.
pledges-add = Add an item
pledges-copy = Copy last year
pledges-edit = Change an item
pledges-edit-which = Which item?
pledges-rewrite = Write anew
pledges-remove = Drop this item
pledges-removed = Dropped.
pledges-send = Hand in
pledges-sent = { $paper } { $year } is handed in. The secretary reads it and tells you when the committee has agreed.
pledges-sent-toast = Handed in. Thank you.
pledges-view = See it
pledges-open-draft = Go on writing
pledges-register = Register
pledges-own = Your { $paper } { $year }
pledges-of = { $paper } { $year } of { $name }
pledges-history = The year so far
pledges-year-sheet = Year sheet (Word)

pledges-ask-theme = Which theme does the item belong to?
pledges-theme-again = Please choose one of the five themes.
pledges-ask-words = Please write what exactly you will do, in your own words.
pledges-ask-words-or = Please write what exactly you will do, in your own words, or choose a suggestion:
pledges-suggested = Suggestion { $at }: { $words }
pledges-suggestion = Suggestion { $at }
pledges-ask-kind = Is it done once, every month, or has it a target in numbers?
pledges-kind-again = Please choose Once, Every month or With a target.
pledges-ask-target = How many? Write the number and what it counts. Example: 12 books
pledges-ask-due = By which day? Example: 30/6
pledges-ask-due-target = { $amount } by which day? Example: 30/6
pledges-too-long = Longer than { $max } letters. Please write less.
pledges-need-words = Words are needed here, not a number alone. Please write it in words.
pledges-need-number = A number is needed first. Please write the number and what it counts. Example: 12 books
pledges-need-measure = What the number counts is missing. Please write both. Example: 12 books
pledges-number-bounds = This number makes no sense here. Please look again.
pledges-stamped = The text bears a secrecy stamp, so it was neither taken nor kept. Please write something else.
pledges-due-again = This day cannot be read. Please write it like 30/6 or 30/6/2027.
pledges-due-outside = The day must be ahead and in { $year }. Please choose again.
pledges-full = There are 5 items already. To add one, drop another.
pledges-empty = There is no item to hand in. Please press Add an item.
pledges-no-room = Nothing can be added: the year is over, or there are 5 items already (those given up count).
pledges-add-reason = Why is this item added? One line, please.
pledges-added = Added; it waits for the committee's agreement. The secretary has been told.
pledges-added-news = { $name } adds an item. Reason: { $reason }
pledges-added-accepted-news = { $paper } for { $year }: the item you added was received. The committee agreed on { $day }. From now on it is asked about with the others.
pledges-added-returned-news =
    { $paper } for { $year }: the secretary asks for more about the item you added.
    { $remark }
    What you wrote is kept. Press the button below to reword it.
pledges-not-writable = It is handed in and cannot be changed here. Please tell the secretary; once received, open The year so far, choose the item, press Adjust.
pledges-not-pledger = Pledges are for full and probationary members of the cell.

pledges-accept = Receive
pledges-send-back = Ask for more
pledges-accept-all = Receive all { $count }
pledges-ask-agreed =
    { $count ->
        [1] On which day did the committee agree? Choose or write it, example: 30/11
       *[other] { $count } pledges. On which day did the committee agree? Choose or write it, example: 30/11
    }
pledges-agreed-today = Today ({ $day })
pledges-agreed-yesterday = Yesterday ({ $day })
pledges-agreed-future = This day has not come yet. Please write the day on which the committee agreed.
pledges-accepted =
    { $count ->
        [1] Received from { $name }. The committee agreed on { $day }.
       *[other] { $count } received. The committee agreed on { $day }.
    }
pledges-accepted-news =
    Your { $paper } { $year } was received. The committee agreed on { $day }.
    In { $year }, about day { $monthDay } of every month, you get each item back to update it.
pledges-ask-remark = What should { $name } add?
pledges-returned = Sent back to { $name } with the remark.
pledges-returned-news =
    { $paper } { $year }: the secretary asks for more.
    { $remark }
    Your items are still there. Please change them and press Hand in.
pledges-not-waiting = Nothing waits to be received here: somebody has dealt with it.

pledges-behalf-pick = For whom do you write the pledge { $year }?
pledges-behalf-paper = { $name } is followed on paper, so no content is kept. Please enter the total with Enter paper total in the campaign.
pledges-behalf-not-pledger = { $name } does not register.
pledges-behalf-own = { $name } is writing it themselves, so nobody writes it for them.
pledges-behalf-news = { $by }, { $role }, has written your { $paper } { $year } for you. If anything is wrong, please tell them.

pledges-campaign =
    { $unit } registers for { $year }: { $paper }.
    From { $from } until { $until }.
pledges-campaign-ask = Please register: 1 to 5 items, in your own words or chosen from suggestions.
pledges-campaign-registered = You have registered. Thank you.
pledges-campaign-over-done = Registering for { $year } is over. You have registered. Thank you.
pledges-campaign-over-missing = Registering for { $year } is over. You may still hand in your { $paper } with /camket.
pledges-campaign-gone = This campaign was called off.
pledges-campaign-nudge = Dear { $name }. The cell has not received your { $paper } { $year } yet. Please register before { $until }.
pledges-campaign-nudge-line = { $paper } { $year }
pledges-campaign-menu = Register for { $year }
pledges-campaign-rate = Registered: { $rate }. Goal: 100%.
pledges-campaign-head =
    { $state ->
        [scheduled] Campaign { $year }, { $unit }: opens { $from }, until { $until }.
        [open] Campaign { $year }, { $unit }: open, from { $from } until { $until }.
       *[closed] Campaign { $year }, { $unit }: ended at { $until }.
    }
pledges-exempt = Exempt or posted elsewhere: { $count } (not counted)
pledges-not-joined = Not joined: { $count }
pledges-paper-line = Followed on paper: { $registered }/{ $total } registered (not in the rate)
pledges-paper-label = Enter paper total
pledges-paper-ask = Of { $total } people followed on paper ({ $names }), how many have registered? Write a number.
pledges-paper-number = Please write a number from 0 to { $total }.
pledges-missing-label = Not registered
pledges-missing-none = Everyone has registered.
pledges-campaign-missing = Not registered:
pledges-campaign-missing-title = Not registered for { $year }, { $unit }: { $missing }/{ $expected }
pledges-campaign-over = The campaign is over.
pledges-campaign-not-open = The campaign has not opened.
pledges-again-before = They were reminded once more already.
pledges-not-asked = You are not asked about this. If that is wrong, please tell the secretary.
pledges-campaign-ended = The campaign { $year } of { $unit } has ended.
pledges-campaign-missed = The service was away, so the campaign { $year } did not open and nobody was asked. Please open it again with /camket.
pledges-campaign-open = Open a campaign
pledges-campaign-label = Campaign
pledges-campaign-ask-from = Open the campaign { $year } ({ $paper }) from which day? Example: 1/12
pledges-campaign-ask-until = Until the end of which day? Example: 15/12
pledges-from-today = Today ({ $day })
pledges-from-tomorrow = Tomorrow ({ $day })
pledges-campaign-day-early = The day must not be before { $day }. Please choose again.
pledges-campaign-opened = The campaign { $year } is opened: each comrade is asked in private, from { $from } until { $until }. Who has not registered is reminded once.
pledges-campaign-stands =
    { $state ->
        [closed] There was a campaign for { $year }, from { $from }, ended at { $until }: { $rate }. It is not opened a second time. Who has not registered may still do so with /camket.
       *[other] There is a campaign for { $year }, from { $from } until { $until }: { $rate }. It is not opened a second time. For more days press Extend.
    }
pledges-campaign-more = Extend
pledges-campaign-stop = Call it off
pledges-campaign-stop-question =
    Call off the campaign { $year } of { $unit }?
    Nobody is asked or reminded any more. What was written and handed in stays.
pledges-campaign-stopped = The campaign { $year } was called off.
pledges-keep = Keep it
