# Each person's data.
privacy-about = My data
privacy-label = My data
privacy-joined =
    Data of { -comrade } { $name }, { $unit }.
    Stored: name, unit, role and standing as on the cell's list; your { $platform } account; what you answer and when.
    For reminding, recording and summing up study and meetings.
    The secretary and the committee can see it; a group leader sees their own group; leaders above see totals only. Anonymous ballots do not record who answered.
    Messages travel by { $platform }'s servers abroad.
    To correct your name, press See my data.
privacy-given = Agreed on { $day }: { $purpose }.
privacy-not-joined =
    This account has not joined.
    Only the account's id, its shown name, its language and the name typed when asking to join, if any, are stored, to answer you. The secretary sees the shown name when you ask to join.
privacy-administrator = This account is an administrator.
privacy-show = See my data
privacy-withdraw = Withdraw consent
privacy-erase = Erase my data
privacy-keep = Keep it
privacy-kept = Kept. Nothing was changed.
privacy-rename = Correct my name
privacy-file-json = Your data, for machines.
privacy-file-text = Your data, to read.
privacy-end = This is all the data about you.
privacy-withdraw-one = Stop: { $purpose }
privacy-withdrawn-one = Withdrawn.
privacy-withdraw-question =
    Withdraw your consent?
    All messages to you stop at once. You stay on the cell's list and are followed on paper.
    What you answered stays; to remove it choose Erase my data.
    The secretary is told, without a reason. To join again you need a new link.
privacy-withdrawn = Withdrawn. The assistant will not write to you any more. Thank you.
privacy-left-report = Comrade { $name } is followed on paper from now on and gets no messages.
privacy-erase-question =
    Erase your data?
    Erased: the account, your pledges, the answers and their earlier versions. Results that were summed up keep figures only, no name.
    Not erased: name, unit, role and standing on the cell's list; the days of consent and withdrawal; what you recorded for others.
    This cannot be undone.
privacy-erase-account-question =
    Erase the data of this account?
    This cannot be undone. If you write again, the account's id is stored again to answer you.
privacy-erased = Erased. The assistant will not write to you any more. You are followed on paper.
privacy-erased-account = The data of this account was erased.
privacy-last-administrator = You are the only administrator. Please hand the role over first.
privacy-name-prompt = How is your full name written? Example: Nguyễn Văn An
privacy-name-report = Comrade { $name } asks for the name to be corrected to: { $wanted }. Please correct it in /danhsach if it is right.
privacy-name-sent = Your request was passed on to the secretary.
privacy-name-nobody = No secretary has joined to correct the list. Please tell them in person.
privacy-head-account = ACCOUNT
privacy-head-member = LIST
privacy-head-roles = ROLES
privacy-head-absences = ABSENCES
privacy-head-consents = CONSENT
privacy-head-answers = ANSWERS
privacy-head-earlier = EARLIER ANSWERS
privacy-head-claims = NAMES TYPED WHEN ASKING TO JOIN
privacy-head-drafts = ANONYMOUS FORMS NOT HANDED IN
privacy-head-tasks = TASKS
privacy-head-signed = ANNOUNCEMENTS SIGNED
privacy-line-draft = { $feature }, { $asked }: { $value }
privacy-line-task = { $words }; due { $due }; { $state }
privacy-task-state =
    { $state ->
        [done] done
        [dropped] dropped
       *[open] in progress
    }
privacy-line-signed = { $at }: { $text }
privacy-line-account = { $platform}, shown name { $shown }, since { $since }
privacy-line-member = { $name }; { $unit }; { $standing }; code { $code }
privacy-line-role = { $role }, { $unit }, from { $since } to { $until }
privacy-line-absence = { $kind }, from { $from } to { $until }
privacy-line-consent = { $purpose }; { $platform }; agreed { $given }; withdrawn { $withdrawn }
privacy-line-answer = { $feature }, { $asked }, { $item }: { $value } ({ $by }, { $at })
privacy-line-claim = { $typed }, { $at }
privacy-by-self = by yourself
privacy-by-another = recorded for you
privacy-purpose =
    { $purpose ->
        [use] use of the assistant
        [name_when_winning] naming me when I win
        [name_when_commended] naming me when commended
        [name_as_reader] naming me as reader
        [photo] use of photos
       *[other] something else
    }
privacy-standing =
    { $standing ->
        [full] full member
        [probationary] probationary member
        [visiting] visiting member
        [participant] not a member
       *[other] unknown
    }
privacy-role =
    { $role ->
        [administrator] administrator
        [leader] leader
        [overseer] overseer
        [secretary] secretary
        [deputy_secretary] deputy secretary
        [committee_member] committee member
        [group_leader] group leader
        [deputy_group_leader] deputy group leader
        [recorder] recorder
       *[other] other
    }
privacy-absence =
    { $kind ->
        [exempt] exempt
        [leave] on leave
        [posted] posted elsewhere
       *[other] absent
    }
privacy-help = /dulieu: see your data, take it away, correct it, withdraw consent, erase it.
privacy-toast-erased = Erased.
privacy-head-pledges = PLEDGES
privacy-line-pledge = { $year }: { $words }; due { $due }
privacy-line-pledge-change = { $year }, before { $at }: { $words }; reason of the change: { $reason }
