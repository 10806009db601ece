# Pledges: the committee's work, pages for the meeting, year sheets.
pledges-cell = { $unit }: { $paper } { $year }
pledges-cell-label = See the cell
pledges-cell-accepted = Received: { $accepted }. Waiting: { $waiting }.
pledges-waiting-label = Waiting ({ $count })
pledges-waiting =
    { $count ->
        [0] Nothing waits to be received.
       *[other] { $count } wait to be received. Please open each to read it.
    }
pledges-month-open = Month { $month }
pledges-people = By person
pledges-people-head = { $year }: please choose a comrade.
pledges-person = See this comrade
pledges-person-label =
    { $name }: { $state ->
        [sent] waits
        [accepted] received
        [returned] asked for more
        [draft] not handed in
        [exempt] not asked
       *[none] none yet
    }
pledges-none-yet = Not handed in.
pledges-year-book = Year sheet of the cell
pledges-settings = Settings

pledges-cell-month =
    { $state ->
        [none] { $unit }, { $month }: not asked yet.
        [open] { $unit }, { $month }: being updated.
       *[closed] { $unit }, { $month }: ended.
    }
pledges-finished-items = Items finished: { $finished }/{ $items }
pledges-list-partly = Updated in part ({ $count }): { $names }
pledges-list-not-yet = Not updated ({ $count }): { $names }
pledges-list-finished = Everything finished ({ $count }): { $names }
pledges-list-stuck = Could not for two months ({ $count }): { $names }
pledges-list-praise = Did everything this month, worth a kind word ({ $count }): { $names }
pledges-list-help = Need the cell's help ({ $count }): { $names }
pledges-meeting-page = Page for the meeting
pledges-print-month = Print the month
pledges-month-none = This month was not asked, so there are no figures.

pledges-choices = { $kind }: { $counts }
pledges-meeting-title = { $unit }, { $month }: { $paper } carried out
pledges-meeting-stuck = Could not for two months: { $count } comrades
pledges-meeting-behalf = Recorded by another: { $count }
pledges-meeting-names = For the committee alone, not to be read out:
pledges-meeting-nobody = There is nobody to name.
pledges-meeting-word = Without names (Word)
pledges-meeting-word-names = With names (Word)
pledges-meeting-head = FIGURES OF THE MONTH
pledges-meeting-head-names = FIGURES OF THE MONTH (COMMITTEE ONLY)
pledges-meeting-subject = { $paper } carried out, { $month }
pledges-meeting-file =
    { $names ->
        [yes] With names, for the committee alone.
       *[no] Without names, for the meeting.
    }
pledges-print-title = Update sheet, { $month }
pledges-print-line = { $paper }: one tick per item.
pledges-print-done-box = Done, finished
pledges-print-part-box = In progress, in part
pledges-print-unable-box = Could not
pledges-print-number = { $amount } so far; number this month: ……
pledges-print-said = recorded: { $answer }
pledges-print-done = The month's sheet of { $count } comrades. To enter it: /camket, open the month, Not updated, Record for another.
pledges-no-files = This app takes no files, so it could not be sent. You can read the content on the screen.

pledges-year-not-asked = Not asked yet.
pledges-year-reached = { $reached } so far
pledges-year-count = { $answer }: { $count }
pledges-month-said = Month { $month }: { $answer }.
pledges-by-another = (by another)
pledges-change =
    { $kind ->
        [dropped] { $day }: dropped. Reason: { $reason }
        [reopened] { $day }: asked again.
        [added] { $day }: added. Reason: { $reason }
        [received] { $day }: received. The committee agreed on { $reason }.
       *[reworded] { $day }: adjusted. Before: { $before }, due { $due }. Reason: { $reason }
    }
pledges-chart-title = Item { $position }, { $year }
pledges-chart-month = Month { $month }
pledges-paper-party = COMMUNIST PARTY OF VIETNAM
pledges-paper-place = { $town }, { $day }/{ $month }/{ $year }
pledges-paper-draft = Draft
pledges-sheet-subject = How it was carried out in { $year }
pledges-sheet-name = Full name
pledges-sheet-unit = Cell
pledges-sheet-theme = Theme of the year
pledges-sheet-agreed = The committee agreed on
pledges-sheet-note = This sheet lists what happened month by month; it rates nobody and does not replace the cell's books.
pledges-sheet-signer = WRITTEN BY
pledges-sheet-done = Year sheet { $year } of { $name }.
pledges-book-title = { $unit }: the year { $year }
pledges-book-people = People
pledges-book-months = Months
pledges-book-done = Year sheet { $year } of { $unit }, for the committee alone.
pledges-book-state-active = followed
pledges-book-state-finished = finished
pledges-book-state-dropped = dropped
pledges-book-state-waiting = waiting to be received
pledges-column-month = Month
pledges-column-answer = Answer
pledges-column-note = Note
pledges-column-name = Full name
pledges-column-item = Item
pledges-column-theme = Theme
pledges-column-words = What
pledges-column-kind = Kind
pledges-column-target = Target
pledges-column-reached = Reached
pledges-column-measure = Measure
pledges-column-due = Due
pledges-column-state = State
pledges-column-expected = Asked
pledges-column-answered = Fully updated

pledges-branch = { $unit }, { $year }: pledges
pledges-branch-register = { $campaigns } campaigns ended: { $rate }
pledges-branch-months = { $rounds } monthly rounds ended, fully updated: { $rate }
pledges-branch-note = These are sums alone, without names.
pledges-branch-before = { $year }

pledges-settings-screen =
    { $unit }:
    Called: { $paper }.
    Asked monthly: { $day }; on a day off it moves to the next working day.
    Theme of the year and ethics standards: in /caidat.
pledges-change-day = Change the day
pledges-ask-day = On which day of the month? Choose or write a number from 1 to 31.
pledges-day-label = Day { $day }
pledges-last-day = Last day of the month
pledges-day-again = Please write a number from 1 to 31.
pledges-suggestions = Suggestions
pledges-suggestions-head = Suggestions of { $unit } for items:
pledges-suggestion-line = { $at }. ({ $theme }) { $words }
pledges-suggestion-add = Add a suggestion
pledges-suggestion-drop = Drop suggestion { $at }
pledges-suggestion-last = At least one is needed. For the shipped list press Use the shipped list.
pledges-suggestions-full = There are { $max } suggestions. Please drop one first.
pledges-suggestions-reset = Use the shipped list
