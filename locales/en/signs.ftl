# A list to read oneself by.
signs-about = Self-reading
signs-label = Self-reading
signs-help = /selfcheck: a list of signs to read oneself by. Only for reading: there is no answer button, and nothing is kept.
signs-help-secretary = /selfcheck: the secretary looks the list over, rewords, adds or removes lines for the cell, then presses Approve.
signs-first = { $count } signs to keep clear of, to read and think about at any time.
signs-nothing-kept = No answer is asked for or stored here. It is not written down how far you read, and nobody can see it.
signs-source = Put shortly after { $source }. The list of { $unit }, approved.
signs-source-unapproved = Put shortly after { $source }. The list of { $unit }, not reviewed: the secretary has not approved it yet.
signs-begin = Begin
signs-edit = Edit the list
signs-part =
    { $part ->
        [thought] On political thinking
        [morals] On ethics and way of life
       *[change] On “self-evolution” and “self-transformation”
    }
signs-part-short =
    { $part ->
        [thought] Political thinking
        [morals] Ethics
       *[change] Self-evolution
    }
signs-unapproved = (not reviewed)
signs-line = { $number }. { $words }
signs-at = Page { $at }/{ $of }
signs-end = Page { $at }/{ $of }. The end. What you think of it is yours alone.
signs-back = Page before
signs-on = Next page
signs-to-first = To the beginning

signs-edit-title = The cell's list: { $count } lines. Source: { $source }.
signs-edit-approved = Approved.
signs-edit-unapproved = Not approved: members read “not reviewed”. Please compare it with the source, then press Approve.
signs-approve = Approve
signs-approved = Approved.
signs-add = Add a line
signs-restore = Bring lines back
signs-change = Reword
signs-reset = The first wording
signs-remove = Remove the line
signs-removed = Removed. To have it again, press Bring lines back.
signs-saved = Saved.
signs-full = The list is long; no more lines can be added. Please remove or reword another.
signs-form-change =
    The words now: { $words }
    Type the new ones, at most { $max } characters.
signs-form-part = Which part does it belong to?
signs-form-part-again = Please choose a part by its button.
signs-form-words = Type the new line, at most { $max } characters.
