# Commendations: proposed, agreed, said.
commend-about = Commendations
commend-label = Commendations
commend-help = /commend: propose somebody else, or a group, for a commendation. Example: press Propose, choose One person, choose the name, write a sentence or two on what was well done.
commend-help-committee = /commend: proposals that wait, the register, figures.
commend-help-secretary = Once the committee or the cell has agreed, open the proposal in /commend, press Committee agreed or Cell agreed, and give the date. It is said with the next Monday reading; a name is shown only when that person agrees.

commend-home = Commendations. { $unit }
commend-home-year = In { $year }: { $counts }
commend-counts = People: { $persons }. Commendations of people: { $individual }, of groups: { $groups }.
commend-home-what = You saw good work: propose it; the committee or the cell considers it.
commend-propose = Propose
commend-waiting = To consider ({ $count })
commend-register = Register
commend-numbers = Figures
commend-own = My own
commend-waiting-title = Proposals to consider. { $unit }
commend-register-title = Register of commendations. { $unit }
commend-none = None yet.
commend-entry = { $name }: { $words }

commend-who =
    { $kind ->
        [group] { $name }
        [other] { $name }
       *[member] comrade { $name }
    }
commend-who-of = { $name }, { $group }
commend-proposed-by = Proposed on { $day } by { $name }.
commend-nobody = (not kept)
commend-open = The committee or the cell has yet to consider it.
commend-decision =
    { $what ->
        [committee] The committee agreed on { $day }.
        [org_committee] The committee agreed on { $day }.
        [org_cell] The organisation agreed on { $day }.
        [no] Not agreed, { $day }.
       *[cell] The cell agreed on { $day }.
    }
commend-outcome =
    { $outcome ->
        [committee] Committee agreed
        [org_committee] Committee agreed
        [org_cell] Organisation agreed
        [no] Not agreed
       *[cell] Cell agreed
    }
commend-edit = Change the words
commend-how-shown = Said on { $day }.
commend-how-asked = Asked whether the name may be shown; no answer yet. Without an answer it is not said.
commend-how-unreachable =
    This person has not joined. Please ask in person and note the answer here.
    The name is shown only when they agree to it here themselves.
commend-how-coming =
    { $how ->
        [none] It is not said, as the person wishes.
        [unnamed] It is said without the name, with the next reading.
       *[named]
            { $where ->
                [mixed] It is said with the name, with the next reading; also where non-members sit.
               *[members_only] It is said with the name, with the next reading; among members alone.
            }
    }

commend-numbers-title = Commendations of { $unit }, { $from } to { $until }
commend-unit-line = { $unit }: { $counts }
commend-units-more = and { $count } more units.
commend-period-month = This month
commend-period-quarter = This quarter
commend-period-year = This year
commend-period-last_year = Last year

commend-form-kind = Whom do you propose?
commend-form-kind-again = Please choose One person or A group.
commend-kind-person = One person
commend-kind-group = A group
commend-form-person = Press the name, or type a part of it.
commend-form-group = Which group?
commend-form-group-again = Please choose a group by its button.
commend-not-self = Please propose somebody else; let others speak of your own work.
commend-form-words =
    What did { $kind ->
        [group] { $name }
       *[person] comrade { $name }
    } do well? A sentence or two, at most { $max } characters. Example: Helped three elderly households mend their roofs before the rains.
commend-form-on = { $what }: { $name }. On which day? Choose, or type it, such as 20/11.
commend-form-edit =
    The words now: { $words }
    Type the new ones, at most { $max } characters.
commend-sent = Thank you. The secretary has your proposal.
commend-recorded = Noted. Once the committee or the cell has agreed, press a button below.
commend-decided = Recorded.
commend-decided-already = This was agreed, so it cannot be changed any more.
commend-shown-already = This was said already, so it cannot be changed any more.

commend-news-proposed = A new proposal for a commendation.
commend-news-agreed = Thank you for proposing { $who }. { $decision }
commend-news-not-agreed = Thank you for thinking of { $who }. It was not agreed this time. Please go on telling us of good work.
commend-told =
    { $to ->
       *[member] Dear { $name }. You are commended: { $words } { $decision } Thank you.
    }
commend-ask-name =
    { $to ->
       *[member] May your name be shown with this commendation? You can withdraw it later in /mydata.
    }
commend-name-stands =
    { $to ->
       *[member] It is said with the next reading, with your name, as you agreed before.
    }
commend-ask-mixed =
    { $to ->
       *[member] There is a group in which members and others sit together. Where may your name be shown?
    }
commend-ask-unnamed =
    { $to ->
       *[member] Your name is not shown. Shall it be said without the name, or not at all?
    }
commend-wish-yes = Show my name
commend-wish-no = Hide my name
commend-wish-mixed = In both groups
commend-wish-members = Members only
commend-wish-unnamed = Without the name
commend-wish-none = Not at all
commend-kept = Noted.
commend-wish-kept =
    { $how ->
        [none] Noted. It is not said.
        [unnamed] Noted. It is said with the next reading, without the name.
       *[named]
            { $where ->
                [mixed] Noted. It is said with the next reading, with the name, in both groups.
               *[members_only] Noted. It is said with the next reading, with the name, among members alone.
            }
    }
commend-shown = Commended: { $who }. { $words } { $decision }
commend-shown-unnamed =
    { $to ->
        [member] A comrade is commended: { $words } { $decision }
       *[other] Somebody is commended: { $words } { $decision }
    }
commend-shown-bare =
    { $to ->
        [member] A comrade is commended for good work. { $decision }
       *[other] Somebody is commended for good work. { $decision }
    }
commend-own-message = Commendations of { $unit }
commend-mine = What you were commended for lately:
commend-answer-name = About my name
commend-head-own = COMMENDATIONS
commend-head-proposed = PROPOSED BY YOU
commend-line-own = { $words } ({ $day })
