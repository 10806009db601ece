# Words of the core: routing, forms, common errors.
router-only-private = Use this command in your private chat with Trợ lý chi bộ.
router-only-group = Use this command in the cell's group.
router-old-button = This button is out of date. Press /menu to see what can be done now.
router-our-mistake = Something went wrong on our side and nothing was done. Please try again in a few minutes; if it still fails, tell the administrator code { $code }.
router-open-private-first = Please open a private chat with Trợ lý chi bộ first, then try again.
router-no-right = This is not among your duties here. If it should be, please tell the secretary.
router-not-joined = Your name was not found on the cell's list. Open the cell's invitation link to claim it.
file-too-large = The file is over { $mb } MB and could not be taken. Please send a smaller one.
file-gone = The file can no longer be fetched. Please send it again.
form-step = ({ $at }/{ $of })
form-back = Back
form-leave = Leave
form-left = Left. Nothing was changed.
