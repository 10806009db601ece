# Who reads what: turns, choosing, approving, the library, the plan.
library-menu = Weekly reading
library-menu-approve = Approve a reading
library-menu-choose = Choose a reading
library-help = /doc: the plan and the library of readings. Give a new one with Send a text; if something is wrong with one, press Report a flaw.
library-help-secretary = A text is read in the group only after you saw its source and pressed Approve. /doc also has Change the turn and Reading settings (day, hours, place, turns, days off).
library-back = Back
library-gone = This text or reading is no longer there. Press /doc for the present plan.
library-too-late = This reading has been announced and cannot be changed any more. Please tell the secretary what should be added.
library-no-cell = You are in no cell with a reading plan. The secretary of a cell sets it in /doc.
library-no-secretary = This text needs the secretary's approval, and the secretary has not joined yet. Please choose an approved one.
library-not-in-cell = This person is no longer on the cell's list. Please choose another.
library-nothing-waits = Nothing waits for approval for this reading.
library-secret = The text bears a secrecy or internal-use stamp, so it is neither taken nor kept. The cell's documents do not travel by chat.

library-when =
    { $part ->
        [noon] { $day }, at noon
        [afternoon] { $day }, in the afternoon
        [evening] { $day }, in the evening
       *[morning] { $day }, in the morning
    }
library-who-cell = the cell
library-who-person = { $name }
library-who-self = you
library-not-chosen = not chosen yet

library-turn-ask =
    { $turn ->
        [for_them] Dear { $name }. { $when }: the first 15 minutes are the turn of { $who }, who has not joined yet. Please choose the story and the reader for them before { $deadline }.
        [cell] Dear { $name }. { $when }: the cell reads in the first 15 minutes. Please choose the story and the reader before { $deadline }.
       *[own] Dear { $name }. { $when }: the first 15 minutes are the turn of { $who }. Please choose the story and the reader before { $deadline }.
    }
library-turn-remind = Dear { $name }. { $when }: the first 15 minutes are the turn of { $who }; no story is chosen yet. Please choose before { $deadline }.
library-turn-again = Dear { $name }. { $when }: the story you proposed cannot be used yet. Please choose another before { $deadline }.
library-turn-settled = Dear { $name }. { $when }: the first 15 minutes are the turn of { $who }. The story: { $title }. Please choose the reader before { $deadline }.
library-turn-help = Dear { $name }. { $when }: the first 15 minutes are the turn of { $who }; no story is chosen yet. Please help choose before { $deadline }.
library-turn-choose = { $when }: the turn of { $who }. Please choose a text.
library-suggestions = Suggested:
library-suggested =
    { $state ->
        [approved] Source: { $source }. Approved.
       *[waiting] Source: { $source }. Not reviewed: if you choose it, the secretary looks and approves.
    }
library-no-suggestion = The library has nothing to suggest. Please send a text.
library-send-own = Send another
library-help-choose = Help choose

library-chosen = Chosen: { $title }.
library-sent = Sent to the secretary for approval: { $title }. You will be told.
library-proposed = { $when }: { $by } proposes the text below. Please look at the source, then press a button.
library-approve-own = { $when }: the text you chose is not approved. Please look at the source, then press a button.
library-approve = Approve
library-refuse = Not now
library-approved = Approved: { $title }.
library-approved-not-used = Approved: { $title }. This reading has another text already.
library-refused = Not used: { $title }. Another one will be chosen.
library-ready = { $when }: { $title } is read. Source: { $source }. It is approved.
library-stands = { $when }: the approved text { $title } is read. Source: { $source }. It was taken because no other was chosen.
library-stands-open = { $when }: no text is approved, so { $who } chooses its own on the spot.
library-choose-story = Choose a text
library-change-story = Another text
library-open-story = Open the text

library-who-reads = { $when }: who reads?
library-choose-reader = Choose a reader
library-change-reader = Another reader
library-i-read = I read
library-other-reader = Somebody else
library-reader-set = Reader: { $name }.
library-standing =
    { $when }
    Text: { $title }
    Reader: { $reader }
library-you-read =
    Dear { $name }. { $when }: you are to read in the first 15 minutes.
    Text: { $title }
library-replaced-reader = Dear comrade { $name }. { $when }: another person reads, so there is nothing more to prepare. Thank you.
library-replaced-turn = Dear comrade { $name }. { $when }: the turn has gone to others, so there is no story to choose any more. Thank you.
library-name-question = May your name be shown in the group when the reading is announced? If not, the group sees the name of the party group only. What you agree to can be withdrawn in /dulieu at any time.
library-name-yes = Show my name
library-name-no = Do not show it
library-name-kept = Noted: your name is shown when the reading is announced.
library-name-hidden = Noted: your name is not shown in the group.

library-swap = Change the turn
library-swap-which = Which reading changes its turn?
library-swap-day = { $day }
library-turn-line = { $day }: { $who }
library-turn-change = { $when }: { $who }. Whose turn shall it be? Whoever holds another reading exchanges it.
library-turn-changed = The turn is changed. { $when }: { $who }.
library-no-holders = The cell has no party group or member to give the turn to.

library-home = Weekly reading: { $unit }
library-more = More
library-home-none = No reading is coming.
library-home-place = Place: { $place }
library-home-day =
    { $state ->
        [skipped] { $day }: a day off, no reading
        [announced] { $day }, { $time } (announced)
        [open] { $day }, { $time } (going on)
        [held] { $day }, { $time } (over)
       *[planned] { $day }, { $time }
    }
library-home-turn = Turn: { $who }
library-home-reader = Reader: { $name }
library-home-story = { $title } ({ $source })
library-home-title =
    { $state ->
        [waits] Waits for approval: { $title }
        [open] Text: the group chooses its own
       *[chosen] Text: { $title }
    }
library-choose-for = Text for { $day }
library-change-for = Other text { $day }
library-approve-for = Approve { $day }
library-settings = Reading settings
library-which-unit = The readings of which unit?
library-branch =
    { $unit }
    What is approved here may be used by every cell below.

library-plan-stopped = The cell has no weekly reading now.
library-plan-start = Start reading
library-plan-stop = Stop weekly reading
library-plan =
    Reading settings: { $unit }
    Day: { $weekday }
    Starts: { $start }
    Answers until: { $close }
    Place: { $place }
    Turns: { $rota ->
        [persons] by person
       *[groups] by party group
    }
    On a day off: { $policy ->
        [skip] skipped
       *[next_working_day] moved to the next working day
    }
library-plan-no-place = No place
library-plan-weekday = Day
library-plan-start-at = Start
library-plan-close-at = Closing
library-plan-place = Place
library-plan-rota =
    { $rota ->
        [persons] Turns by person
       *[groups] Turns by group
    }
library-plan-policy =
    { $policy ->
        [skip] Skip
       *[next] Move to the next working day
    }
library-plan-which-day = On which day of the week?
library-plan-saved = The settings are saved.
library-plan-too_early = The earliest start is 05:00. Please choose another hour.
library-plan-too_short = Closing must be at least 30 minutes after the start. Please choose another hour.
library-form-plan =
    { $field ->
        [close] Until when are answers taken? For example 17:00.
        [place] Where is it read? For example: the hall on the second floor.
       *[start] When does the reading start? For example 7:30.
    }
library-form-time-again = This is not read as a time. Please write it like 7:30.

library-open = Library
library-list =
    Library: { $unit }
    { $view ->
        [approved] Approved: { $count }
        [waiting] Not reviewed: { $count }
       *[all] All: { $count }
    }
library-found = Title with: { $words }
library-line =
    { $state ->
        [approved] { $at }. { $title } (approved)
       *[waiting] { $at }. { $title }
    }
library-view-all = All texts
library-view-approved = Approved
library-view-waiting = Not reviewed
library-find = Search
library-show-all = End the search
library-add = Send a text
library-kind-name =
    { $kind ->
        [bai_viet] Article
        [loi_day_tac_pham] Teaching, work
        [dien_hinh] Good example
       *[mau_chuyen] Story
    }
library-kind =
    { $kind ->
        [bai_viet] Kind: article
        [loi_day_tac_pham] Kind: teaching, work
        [dien_hinh] Kind: good example
       *[mau_chuyen] Kind: story
    }
library-source = Source: { $source }
library-summary = Summary: { $summary }
library-title-rebuilt = (title rebuilt from the page's address)
library-waiting = not reviewed
library-approved-by = Approved by: { $name }, { $unit }, { $date }
library-last-read = Last read by the cell: { $date }
library-withdrawn = Taken out of the library.
library-read-text = Read it all
library-read-on = Read on { $day }
library-withdraw = Take it out
library-flaw = Report a flaw
library-toast-approved = Approved.
library-toast-settled = The story is chosen.
library-toast-sent = The story is chosen and sent to the secretary for approval.
library-toast-to_approve = The story is chosen. It still needs approval.
library-toast-not-used = Recorded: this story is not used.
library-toast-turn = The turn was changed.
library-toast-refused = Not used. A coming reading that had it chooses another.
library-toast-out = Taken out of the library.

library-form-kind = What kind of text is it?
library-form-kind-again = Please choose one of the kinds below.
library-form-title = What is its title?
library-form-source = Where is it from? The paper, book, page or teller.
library-form-body = Please send the link of the text, or paste it whole (at most { $max } letters).
library-form-body-again = The link is wrong or the text too short. Please send it again.
library-form-find = Type some words of the title, with or without accents.
library-form-reader = What is the reader's name? It is shown when the reading is announced, so that person must agree.
library-form-reader-again = This is not read as a name. Please type it again.
library-form-flaw = What is wrong with it? Press a button or write a short sentence.
library-text-only = Only words are taken at this step. Please type or paste them.
library-too-long = Longer than { $max } letters. Please send a shorter one.
library-too-short = Too short. Please say more.
library-given = Taken, thank you. It is used once the secretary approved it.
library-given-news = { $name } gave a text to the library. Please look at the source, then press a button.
library-flaw-name =
    { $what ->
        [source] Wrong source
        [link] Does not open
       *[content] Wrong content
    }
library-flaw-private = Please open the private chat with the assistant, press /doc, and report it there.
library-flaw-thanks = The secretary is told. Thank you.
library-flaw-news =
    { $name } reports a flaw of: { $title }
    Source: { $source }
    Remark: { $words }
