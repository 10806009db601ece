# Danh sách: nhập, xem, sửa; đơn vị và người.
roster-about = Danh sách đơn vị và đảng viên
roster-menu = Danh sách
roster-help-keepers =
    Danh sách: gửi tệp .csv hoặc .xlsx vào khung trò chuyện riêng này, hoặc dán danh sách, mỗi dòng một họ tên.
    Các cột: Đơn vị, Tổ đảng, Họ và tên, Chức vụ, Diện; thêm Mã khi có hai người cùng tên.
    Trợ lý cho xem trước, đồng chí bấm Xác nhận nhập thì mới thay đổi.
roster-help-readers = /danhsach: xem danh sách của đơn vị.

# Nhập danh sách
roster-pasted-list = danh sách dán
roster-preview-head = Xem trước: { $file }
roster-preview-sheet = Xem trước: { $file }, trang tính { $sheet }
roster-preview-ignored = Cột không đọc: { $columns }
roster-preview-new = Mới: { $n }
roster-preview-changed = Thay đổi: { $n }
roster-preview-unchanged = Không đổi: { $n }
roster-preview-missing = Không có trong tệp: { $n } (giữ nguyên)
roster-preview-units = Đơn vị mới: { $n }
roster-preview-unit-names = Đơn vị mới gồm: { $names }
roster-preview-changed-names = Thay đổi gồm: { $names }
roster-preview-missing-names = Không có trong tệp gồm: { $names }
roster-and-more = { $names }; và { $n } nữa
roster-field-fullName = họ tên
roster-field-code = mã
roster-field-group = tổ
roster-field-standing = diện
roster-field-exemptOpen = miễn sinh hoạt
roster-field-roles = chức vụ
roster-note-read_as_leader = Dòng { $row }: chức vụ ở đơn vị cấp trên được ghi là Lãnh đạo.
roster-note-secretary_kept = Dòng { $row }: tệp không ghi ai là bí thư, nên giữ nguyên bí thư hiện nay.
roster-preview-confirm = Chưa có gì thay đổi. Đồng chí bấm Xác nhận nhập để nhập.
roster-preview-choose = Chưa có gì thay đổi. Đồng chí chọn một việc ở trên rồi xác nhận.
roster-preview-answer-first = Đồng chí trả lời câu hỏi ở trên trước, rồi mới nhập được.
roster-preview-idle = Không có gì thay đổi.
roster-preview-failed = Chưa nhập dòng nào. Đồng chí sửa tệp rồi gửi lại.
roster-preview-errors = Có { $n } lỗi:
roster-preview-newer = Đây là bản xem trước mới nhất.
roster-preview-stale = Danh sách đã đổi sau bản xem trước, nên chưa nhập. Đồng chí xem lại bản mới dưới đây.
roster-confirm = Xác nhận nhập
roster-leave = Thôi
roster-import-left = Đã thôi. Chưa có gì thay đổi.
roster-import-over = Lần nhập này đã xong hoặc đã thôi. Cần thì đồng chí gửi lại tệp.
roster-imported = Đã nhập danh sách.
roster-imported-units = Đơn vị mới: { $n }
roster-imported-new = Người mới: { $n }
roster-imported-changed = Người có thay đổi: { $n }
roster-imported-roles = Chức vụ có thay đổi: { $n }
roster-imported-next = Bước tiếp theo: bấm /moi để gửi lời mời tham gia.

# Điều cần chọn trong bản xem trước
roster-ask-same_name_in_file = { $no }. Dòng { $rows }: trong tệp có nhiều người tên { $name } ở { $unit }. Là những người khác nhau, hay một người ghi hai lần?
roster-ask-several_members = { $no }. Dòng { $rows }: { $name } ở { $unit } là ai trong danh sách?
roster-ask-transfer = { $no }. Dòng { $rows }: { $name } mới ở { $unit }, mà trước ở nơi khác. Có phải chuyển đến không? Chưa chọn thì dòng này để lại.
roster-ask-handover = { $no }. Dòng { $rows }: tệp ghi { $name } là bí thư { $unit }. Chưa chọn thì bí thư hiện nay giữ chức vụ.
roster-ask-chosen = Đã chọn: { $choice }
roster-pick-different = Khác nhau
roster-pick-one_person = Một người
roster-pick-this_one = Là người
roster-pick-newcomer = Người mới
roster-pick-move = Chuyển đến
roster-pick-other_person = Người khác
roster-pick-hand_over = Bàn giao

# Lỗi trong tệp
roster-error-line = Dòng { $row }, cột { $column }: { $reason }
roster-errors-file = Toàn bộ lỗi ở tệp kèm theo.
roster-errors-name = loi-danh-sach
roster-errors-row = Dòng
roster-errors-column = Cột
roster-errors-value = Giá trị
roster-errors-reason = Lỗi
roster-column-unit = Đơn vị
roster-column-group = Tổ đảng
roster-column-full_name = Họ và tên
roster-column-role = Chức vụ
roster-column-standing = Diện
roster-column-code = Mã
roster-error-missing = chưa có họ tên
roster-error-too_long = quá dài: “{ $value }”
roster-error-name_invalid = “{ $value }” không phải họ tên
roster-error-legacy_encoding = “{ $value }” gõ bằng phông chữ cũ; xin chuyển sang Unicode
roster-error-unit_invalid = “{ $value }” không phải tên đơn vị
roster-error-unit_too_deep = quá nhiều cấp: “{ $value }”
roster-error-unknown_role = chưa hiểu chức vụ “{ $value }”
roster-error-conflicting_roles = hai chức vụ không đi cùng nhau: “{ $value }”
roster-error-group_role_without_group = tổ trưởng, tổ phó cần ghi tổ đảng
roster-error-participant_with_role = quần chúng không giữ chức vụ
roster-error-unknown_standing = chưa hiểu diện “{ $value }”
roster-error-code_looks_official = không ghi số thẻ đảng, số căn cước hay số điện thoại
roster-error-outside_branch = “{ $value }” ngoài phạm vi đồng chí phụ trách
roster-error-unit_unknown = chưa có đơn vị “{ $value }”; việc thêm đơn vị do người quản trị làm
roster-error-unit_ended = “{ $value }” đã kết thúc hoạt động
roster-error-unit_under_cell = dưới chi bộ chỉ có tổ đảng: “{ $value }”
roster-error-member_above_cell = đơn vị cấp trên chỉ ghi lãnh đạo; người này cần có chi bộ
roster-error-group_above_cell = tổ đảng chỉ có trong chi bộ: “{ $value }”
roster-error-leader_in_cell = lãnh đạo, cấp ủy cấp trên ghi ở đơn vị cấp trên
roster-error-two_secretaries = chi bộ đã có một bí thư trong tệp: “{ $value }”
roster-error-duplicate_code = mã “{ $value }” có hai lần
roster-file-empty = Không thấy người nào trong { $file }. Đồng chí xem lại rồi gửi lại.
roster-file-too_many_rows = { $file } dài quá { $limit } dòng. Đồng chí chia thành nhiều tệp.
roster-file-unsupported_format = Chưa đọc được { $file }. Đồng chí lưu thành .xlsx hoặc .csv rồi gửi lại.
roster-file-protected = { $file } có mật khẩu nên chưa đọc được. Đồng chí bỏ mật khẩu rồi gửi lại.
roster-file-wrong_extension = Nội dung của { $file } là .{ $content } mà tên tệp khác. Đồng chí lưu lại đúng loại rồi gửi.
roster-file-unsupported_encoding = { $file } chưa ở dạng UTF-8. Trong Excel, đồng chí chọn “CSV UTF-8” hoặc lưu thành .xlsx.
roster-file-damaged = { $row ->
    [0] { $file } bị hỏng nên không đọc được. Đồng chí lưu lại rồi gửi.
   *[other] { $file } bị hỏng ở dòng { $row }. Đồng chí xem lại dòng ấy, lưu lại rồi gửi.
    }
roster-file-missing_column = Trong { $file } không thấy cột { $column } ở 15 dòng đầu. Đồng chí thêm dòng tiêu đề rồi gửi lại.
roster-file-duplicate_column = Trong { $file } có hai cột { $column }. Đồng chí giữ một cột rồi gửi lại.
roster-file-no_rows = { $file } có tiêu đề mà chưa có người nào.

# Xem danh sách
roster-places = Đồng chí xem danh sách nào?
roster-cell-figures = { $members } người, { $joined } đã tham gia.
roster-unit-figures = { $cells } chi bộ, { $members } người, { $joined } đã tham gia.
roster-child-figures = { $members } người, { $joined } đã tham gia
roster-people-count = { $members } người
roster-everyone = Cả chi bộ
roster-find = Tìm tên
roster-add = Thêm người
roster-paste = Dán danh sách
roster-up = Lên trên
roster-no-group = Không thuộc tổ
roster-joined = đã tham gia
roster-not-joined = chưa tham gia
roster-on-paper = theo dõi trên giấy
roster-found = Tìm “{ $part }”: { $n } người.
roster-found-none = Không thấy ai có “{ $part }” trong họ tên.
roster-found-more = Còn { $n } người nữa. Đồng chí gõ thêm chữ để tìm gọn hơn.
roster-ask-part = Đồng chí gõ một phần họ tên, không dấu cũng được.
roster-part-invalid = Đồng chí gõ vài chữ của họ tên, không quá 80 chữ.

# Thẻ của một người
roster-card-place = { $unit }, { $group }
roster-card-standing = Diện: { $standing }
roster-card-roles = Chức vụ: { $roles }
roster-card-code = Mã: { $code }
roster-no-role = không
roster-standing-full = Chính thức
roster-standing-probationary = Dự bị
roster-standing-visiting = Sinh hoạt tạm thời
roster-standing-participant = Quần chúng
roster-role-administrator = Quản trị
roster-role-leader = Lãnh đạo
roster-role-overseer = Theo dõi
roster-role-secretary = Bí thư
roster-role-deputy_secretary = Phó bí thư
roster-role-committee_member = Chi ủy viên
roster-role-group_leader = Tổ trưởng
roster-role-deputy_group_leader = Tổ phó
roster-role-recorder = Thư ký
roster-absence-leave = Tạm vắng
roster-absence-posted = Sinh hoạt tạm thời nơi khác
roster-absence-exempt = Miễn sinh hoạt
roster-since = từ { $from }
roster-between = { $from } đến { $until }
roster-change-roles = Đổi chức vụ
roster-away = Tạm vắng
roster-change-group = Đổi tổ
roster-change-standing = Đổi diện
roster-change-name = Sửa họ tên
roster-end = Kết thúc
roster-back-to-list = Về danh sách
roster-back-to-card = Quay lại
roster-keep = Giữ nguyên
roster-done = Đã ghi.

# Sửa một người
roster-ask-role = Chức vụ của đồng chí { $name } trong chi bộ. Đồng chí chọn việc cần làm.
roster-role-give = Giao: { $role }
roster-role-end = Thôi giữ: { $role }
roster-ask-role-give = Giao chức vụ { $role } cho { $name }?
roster-ask-role-end = { $name } thôi giữ chức vụ { $role }?
roster-ask-role-hand =
    Bí thư hiện nay là { $secretary }.
    Bàn giao chức vụ { $role } cho { $name }? Sau khi bàn giao, { $secretary } không còn là bí thư.
roster-role-do-give = Giao
roster-role-do-end = Thôi giữ
roster-role-do-hand = Bàn giao
roster-ask-away = { $name }. Đồng chí chọn việc cần ghi. Không ghi lý do.
roster-away-end = Kết thúc: { $kind }
roster-ask-group = { $name } chuyển sang tổ nào?
roster-ask-standing = { $name } thuộc diện nào?
roster-ask-name = Họ và tên đúng của { $name } là gì?
roster-ask-end =
    Kết thúc đối với { $name }?
    Tên rời danh sách, các chức vụ kết thúc, mọi tin đến người này dừng ngay.
    Việc này không lấy lại được: muốn đưa vào lại phải thêm mới và mời lại từ đầu.
roster-ended = { $name } đã rời danh sách. Mọi tin đến người này đã dừng.
roster-ask-new-name = Họ và tên của người mới?
roster-ask-namesake = Chi bộ đã có { $name }. Đồng chí gõ mã riêng của người mới để phân biệt, hoặc bấm nút dưới đây.
roster-namesake-new = Người khác, không mã
roster-ask-new-group = Thuộc tổ nào?
roster-ask-new-standing = Thuộc diện nào?
roster-ask-from = { $kind } từ ngày nào? Đồng chí bấm nút hoặc gõ ngày, như 30/11.
roster-ask-until = Từ { $from } đến hết ngày nào?
roster-day-today = Hôm nay ({ $date })
roster-day-tomorrow = Ngày mai ({ $date })
roster-day-next-monday = Thứ Hai tới ({ $date })
roster-day-open = Chưa rõ ngày về
roster-day-week = Một tuần ({ $date })
roster-day-month = 30 ngày ({ $date })
roster-day-quarter = 90 ngày ({ $date })
roster-date-unreadable = Chưa đọc được ngày. Đồng chí gõ như 30/11 hoặc 30/11/2026.
roster-date-impossible-date = Ngày này không có trong lịch.
roster-date-weekday-mismatch = Thứ và ngày không khớp nhau.
roster-date-impossible-time = Chưa đọc được ngày. Đồng chí gõ như 30/11.
roster-type-it = Đồng chí gõ câu trả lời thành chữ.
roster-press-one = Đồng chí bấm một nút dưới đây.
member-gone = Người này không còn trong danh sách.
member-name-invalid = Đây chưa phải họ tên. Đồng chí gõ họ và tên bằng chữ, như Nguyễn Văn An.
member-name-too_long = Họ tên dài quá 80 chữ. Đồng chí gõ ngắn lại.
member-name-legacy_encoding = Họ tên gõ bằng phông chữ cũ. Đồng chí gõ lại bằng Unicode.
member-name-taken = Chi bộ đã có { $name }.
member-code-invalid = Đây chưa phải mã.
member-code-too_long = Mã dài quá 32 chữ.
member-code-legacy_encoding = Mã gõ bằng phông chữ cũ. Đồng chí gõ lại bằng Unicode.
member-code-code_looks_official = Không ghi số thẻ đảng, số căn cước hay số điện thoại. Đồng chí dùng một mã riêng ngắn.
member-code-taken = Mã này đã có người dùng.
member-has-roles = Người này đang giữ chức vụ. Đồng chí kết thúc chức vụ trước, rồi đổi diện.
role-not-possible = Không giao được chức vụ này: quần chúng không giữ chức vụ, tổ trưởng và tổ phó cần có tổ.
role-secretary-held = Bí thư hiện nay là { $name }. Đồng chí bấm Đổi chức vụ rồi chọn Bàn giao.
role-last-secretary = Đồng chí là người duy nhất trong bí thư, phó bí thư của chi bộ. Bàn giao trước, rồi mới thôi được.
role-last-administrator = Đây là người quản trị cuối cùng. Giao việc quản trị cho người khác trước.
absence-overlaps = Khoảng này đã được ghi rồi.
absence-order = Ngày cuối phải từ ngày đầu trở đi.

# Đơn vị
roster-new-cell = Thêm chi bộ
roster-new-organisation = Thêm đảng bộ
roster-new-group = Thêm tổ đảng
roster-rename-unit = Đổi tên
roster-move-unit = Chuyển đơn vị
roster-end-unit = Kết thúc đơn vị
roster-ask-new-cell = Tên chi bộ mới, thuộc { $parent }?
roster-ask-new-organisation = Tên đơn vị mới, thuộc { $parent }?
roster-ask-new-cell-group = Tên tổ đảng mới của { $parent }?
roster-ask-unit-name = Tên mới của { $name }?
roster-ask-list = Đồng chí dán danh sách vào đây, mỗi dòng một họ tên. Danh sách dài nên gửi thành tệp.
roster-ask-end-unit =
    Kết thúc hoạt động của { $name }?
    Nhóm đã gắn và lịch của đơn vị này dừng. Việc này không lấy lại được.
roster-unit-ended = { $name } đã kết thúc hoạt động.
roster-moving =
    Chuyển { $name } về đâu?
    Đang xem: { $path }
roster-move-here = Đặt vào đây
roster-ask-move = Chuyển { $name }, cùng mọi đơn vị bên trong, về { $target }? Số liệu trước đây vẫn thuộc nơi cũ.
unit-gone = Đơn vị này không còn.
unit-kind-here = Không lập được loại đơn vị này ở đây.
unit-too-deep = Quá nhiều cấp đơn vị.
unit-name-taken = Ở đây đã có đơn vị tên { $name }, hoặc chỉ khác dấu. Đồng chí chọn tên khác.
unit-name-invalid = Đây chưa phải tên đơn vị. Tên có chữ hoặc số, và không có dấu gạch chéo cạnh khoảng trắng.
unit-name-too-long = Tên dài quá { $max } chữ. Đồng chí gõ ngắn lại.
unit-cannot-move = Không chuyển được về đó.
unit-is-root = Đơn vị trên cùng không kết thúc được.
unit-not-empty = Còn { $members } người và { $units } đơn vị bên trong. Đồng chí chuyển đi trước, rồi mới kết thúc được.
