# The roster: importing, looking, changing; units and people.
roster-about = Roster of units and members
roster-menu = Roster
roster-help-keepers =
    Roster: send a .csv or .xlsx file to this private chat, or paste a list, one name a line.
    Columns: Đơn vị, Tổ đảng, Họ và tên, Chức vụ, Diện; also Mã where two people share a name.
    You get a preview; nothing changes before you press Confirm import.
roster-help-readers = /danhsach: look at the roster of your unit.

# Importing
roster-pasted-list = pasted list
roster-preview-head = Preview: { $file }
roster-preview-sheet = Preview: { $file }, sheet { $sheet }
roster-preview-ignored = Columns not read: { $columns }
roster-preview-new = New: { $n }
roster-preview-changed = Changed: { $n }
roster-preview-unchanged = Unchanged: { $n }
roster-preview-missing = Not in the file: { $n } (kept)
roster-preview-units = New units: { $n }
roster-preview-unit-names = New units are: { $names }
roster-preview-changed-names = Changes are: { $names }
roster-preview-missing-names = Not in the file are: { $names }
roster-and-more = { $names }; and { $n } more
roster-field-fullName = name
roster-field-code = number
roster-field-group = group
roster-field-standing = standing
roster-field-exemptOpen = exemption
roster-field-roles = roles
roster-note-read_as_leader = Row { $row }: a title above the cells is taken as leader.
roster-note-secretary_kept = Row { $row }: the file names no secretary, so the present one stays.
roster-preview-confirm = Nothing has changed yet. Press Confirm import to import.
roster-preview-choose = Nothing has changed yet. Choose something above, then confirm.
roster-preview-answer-first = Please answer the question above first.
roster-preview-idle = Nothing changes.
roster-preview-failed = Nothing was imported. Correct the file and send it again.
roster-preview-errors = { $n } errors:
roster-preview-newer = This is the newest preview.
roster-preview-stale = The roster changed after the preview, so nothing was imported. Please look at the new preview below.
roster-confirm = Confirm import
roster-leave = Leave
roster-import-left = Left. Nothing was changed.
roster-import-over = This import is done or was left. Send the file again if needed.
roster-imported = The roster was imported.
roster-imported-units = New units: { $n }
roster-imported-new = New people: { $n }
roster-imported-changed = People changed: { $n }
roster-imported-roles = Roles changed: { $n }
roster-imported-next = Next: press /moi to send invitations.

# Choices in the preview
roster-ask-same_name_in_file = { $no }. Rows { $rows }: several people are called { $name } in { $unit }. Different people, or one listed twice?
roster-ask-several_members = { $no }. Row { $rows }: who on the roster is { $name } in { $unit }?
roster-ask-transfer = { $no }. Row { $rows }: { $name } is new in { $unit } and was elsewhere before. A transfer? Until chosen the row waits.
roster-ask-handover = { $no }. Row { $rows }: the file names { $name } secretary of { $unit }. Until chosen the present secretary stays.
roster-ask-chosen = Chosen: { $choice }
roster-pick-different = Different
roster-pick-one_person = One person
roster-pick-this_one = This is
roster-pick-newcomer = Someone new
roster-pick-move = Transfer
roster-pick-other_person = Someone else
roster-pick-hand_over = Hand over

# Errors in a file
roster-error-line = Row { $row }, column { $column }: { $reason }
roster-errors-file = All errors are in the attached file.
roster-errors-name = roster-errors
roster-errors-row = Row
roster-errors-column = Column
roster-errors-value = Value
roster-errors-reason = Error
roster-column-unit = Đơn vị
roster-column-group = Tổ đảng
roster-column-full_name = Họ và tên
roster-column-role = Chức vụ
roster-column-standing = Diện
roster-column-code = Mã
roster-error-missing = the name is missing
roster-error-too_long = too long: “{ $value }”
roster-error-name_invalid = “{ $value }” is not a name
roster-error-legacy_encoding = “{ $value }” is in an old font's encoding; please convert to Unicode
roster-error-unit_invalid = “{ $value }” is not a unit's name
roster-error-unit_too_deep = too many levels: “{ $value }”
roster-error-unknown_role = role “{ $value }” is not known
roster-error-conflicting_roles = these roles do not go together: “{ $value }”
roster-error-group_role_without_group = a group leader or deputy needs a group
roster-error-participant_with_role = a non-member holds no role
roster-error-unknown_standing = standing “{ $value }” is not known
roster-error-code_looks_official = no Party card, identity card or telephone numbers
roster-error-outside_branch = “{ $value }” is outside your branch
roster-error-unit_unknown = there is no unit “{ $value }”; the administrator adds units
roster-error-unit_ended = “{ $value }” has ended
roster-error-unit_under_cell = below a cell there are only groups: “{ $value }”
roster-error-member_above_cell = a higher unit has leaders only; this person needs a cell
roster-error-group_above_cell = groups are inside cells only: “{ $value }”
roster-error-leader_in_cell = leaders belong to a higher unit
roster-error-two_secretaries = the cell already has a secretary in the file: “{ $value }”
roster-error-duplicate_code = number “{ $value }” appears twice
roster-file-empty = There is nobody in { $file }. Please check it and send it again.
roster-file-too_many_rows = { $file } is longer than { $limit } rows. Please split it.
roster-file-unsupported_format = { $file } cannot be read. Save it as .xlsx or .csv and send it again.
roster-file-protected = { $file } has a password and cannot be read. Remove the password and send it again.
roster-file-wrong_extension = { $file } holds .{ $content } but is named otherwise. Save it under the right type and send it again.
roster-file-unsupported_encoding = { $file } is not UTF-8. In Excel choose “CSV UTF-8”, or save as .xlsx.
roster-file-damaged = { $row ->
    [0] { $file } is damaged and cannot be read. Save it again and send it.
   *[other] { $file } is damaged in row { $row }. Check that row, save and send it again.
    }
roster-file-missing_column = { $file } has no column { $column } in its first 15 rows. Add a title row and send it again.
roster-file-duplicate_column = { $file } has column { $column } twice. Keep one and send it again.
roster-file-no_rows = { $file } has titles and nobody under them.

# Looking
roster-places = Which roster?
roster-cell-figures = { $members } people, { $joined } joined.
roster-unit-figures = { $cells } cells, { $members } people, { $joined } joined.
roster-child-figures = { $members } people, { $joined } joined
roster-people-count = { $members } people
roster-everyone = Whole cell
roster-find = Find a name
roster-add = Add a person
roster-paste = Paste a list
roster-up = Up
roster-no-group = In no group
roster-joined = joined
roster-not-joined = not joined
roster-on-paper = followed on paper
roster-found = “{ $part }”: { $n } people.
roster-found-none = Nobody has “{ $part }” in their name.
roster-found-more = { $n } more. Type more letters to narrow it down.
roster-ask-part = Type a part of the name; accents do not matter.
roster-part-invalid = Type a few letters of the name, at most 80.

# A person's card
roster-card-place = { $unit }, { $group }
roster-card-standing = Standing: { $standing }
roster-card-roles = Roles: { $roles }
roster-card-code = Number: { $code }
roster-no-role = none
roster-standing-full = Full
roster-standing-probationary = Probationary
roster-standing-visiting = Visiting
roster-standing-participant = Non-member
roster-role-administrator = Administrator
roster-role-leader = Leader
roster-role-overseer = Overseer
roster-role-secretary = Secretary
roster-role-deputy_secretary = Deputy secretary
roster-role-committee_member = Committee member
roster-role-group_leader = Group leader
roster-role-deputy_group_leader = Deputy group leader
roster-role-recorder = Recorder
roster-absence-leave = On leave
roster-absence-posted = Posted elsewhere
roster-absence-exempt = Exempt
roster-since = from { $from }
roster-between = { $from } to { $until }
roster-change-roles = Change roles
roster-away = On leave
roster-change-group = Change group
roster-change-standing = Change standing
roster-change-name = Correct the name
roster-end = End
roster-back-to-list = To the list
roster-back-to-card = Back
roster-keep = Leave as it is
roster-done = Recorded.

# Changing a person
roster-ask-role = Roles of { $name } in the cell. Choose what to do.
roster-role-give = Give: { $role }
roster-role-end = End: { $role }
roster-ask-role-give = Give { $name } the role { $role }?
roster-ask-role-end = End the role { $role } of { $name }?
roster-ask-role-hand =
    The present secretary is { $secretary }.
    Hand the role { $role } over to { $name }? Afterwards { $secretary } is no longer secretary.
roster-role-do-give = Give
roster-role-do-end = End
roster-role-do-hand = Hand over
roster-ask-away = { $name }. Choose what to record. No reason is stored.
roster-away-end = End: { $kind }
roster-ask-group = Which group does { $name } join?
roster-ask-standing = What is the standing of { $name }?
roster-ask-name = What is the right name of { $name }?
roster-ask-end =
    End for { $name }?
    The name leaves the roster, roles end, every message to this person stops at once.
    This cannot be undone: to return they must be added and invited anew.
roster-ended = { $name } has left the roster. Every message to this person has stopped.
roster-ask-new-name = Full name of the new person?
roster-ask-namesake = The cell already has { $name }. Type a number of your own to tell them apart, or press the button.
roster-namesake-new = Another, no number
roster-ask-new-group = Which group?
roster-ask-new-standing = Which standing?
roster-ask-from = { $kind } from which day? Press a button or type a date, such as 30/11.
roster-ask-until = From { $from } until the end of which day?
roster-day-today = Today ({ $date })
roster-day-tomorrow = Tomorrow ({ $date })
roster-day-next-monday = Next Monday ({ $date })
roster-day-open = Not known yet
roster-day-week = One week ({ $date })
roster-day-month = 30 days ({ $date })
roster-day-quarter = 90 days ({ $date })
roster-date-unreadable = That date cannot be read. Type it like 30/11 or 30/11/2026.
roster-date-impossible-date = There is no such day.
roster-date-weekday-mismatch = The weekday and the date do not fit.
roster-date-impossible-time = That date cannot be read. Type it like 30/11.
roster-type-it = Please type the answer.
roster-press-one = Please press one of the buttons below.
member-gone = This person is no longer on the roster.
member-name-invalid = That is not a name. Type it in letters, such as Nguyễn Văn An.
member-name-too_long = The name is longer than 80 letters. Please shorten it.
member-name-legacy_encoding = The name is in an old font's encoding. Please type it in Unicode.
member-name-taken = The cell already has { $name }.
member-code-invalid = That is not a number of your own.
member-code-too_long = The number is longer than 32 letters.
member-code-legacy_encoding = The number is in an old font's encoding. Please type it in Unicode.
member-code-code_looks_official = No Party card, identity card or telephone numbers. Please use a short number of your own.
member-code-taken = Somebody already has this number.
member-has-roles = This person holds a role. End it first, then change the standing.
role-not-possible = This role cannot be given: non-members hold none, and group leaders need a group.
role-secretary-held = The present secretary is { $name }. Press Change roles and choose Hand over.
role-last-secretary = You are the only secretary or deputy of the cell. Hand over first.
role-last-administrator = This is the last administrator. Name another one first.
absence-overlaps = This time is already recorded.
absence-order = The last day cannot be before the first.

# Units
roster-new-cell = Add a cell
roster-new-organisation = Add a unit
roster-new-group = Add a group
roster-rename-unit = Rename
roster-move-unit = Move the unit
roster-end-unit = End the unit
roster-ask-new-cell = Name of the new cell under { $parent }?
roster-ask-new-organisation = Name of the new unit under { $parent }?
roster-ask-new-cell-group = Name of the new group of { $parent }?
roster-ask-unit-name = New name of { $name }?
roster-ask-list = Paste the list here, one name a line. A long list is better sent as a file.
roster-ask-end-unit =
    End { $name }?
    Its groups and schedules stop. This cannot be undone.
roster-unit-ended = { $name } has ended.
roster-moving =
    Where should { $name } go?
    Now looking at: { $path }
roster-move-here = Put it here
roster-ask-move = Move { $name } with all units inside to { $target }? Earlier figures stay with the old place.
unit-gone = This unit is no longer there.
unit-kind-here = Such a unit cannot be made here.
unit-too-deep = Too many levels of units.
unit-name-taken = There is already a unit named { $name } here, or one that differs in accents only. Please choose another name.
unit-name-invalid = That is not a unit's name. It needs letters or digits, and no slash beside a space.
unit-name-too-long = The name is longer than { $max } letters. Please shorten it.
unit-cannot-move = It cannot be moved there.
unit-is-root = The topmost unit cannot end.
unit-not-empty = { $members } people and { $units } units are still inside. Move them first.
