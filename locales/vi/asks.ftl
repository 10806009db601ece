# Mọi việc hỏi: tự ghi nhận, danh sách còn thiếu, ghi hộ, nhắc lại.
asks-answer-count = { $label } ({ $count })

asks-recorded = Đã ghi nhận. Cảm ơn { -you }. Ghi nhận: { $answer }.
asks-changed = Đã ghi nhận. Cảm ơn { -you }. Đã đổi thành: { $answer }.
asks-same = Đã ghi nhận. Cảm ơn { -you }. Vẫn là: { $answer }.
asks-closed = Đã kết thúc lúc { $time }. Cần bổ sung, xin báo đồng chí bí thư.
asks-not-joined = Chưa thấy tên trong danh sách chi bộ. { -You } mở đường dẫn mời để nhận tên, hoặc báo đồng chí bí thư.

asks-names-group = { $group }: { $names }
asks-name-not-joined = { $name } (chưa tham gia)
asks-names-more = và { $count } đồng chí nữa.

asks-list-correct = Đồng chí bí thư còn bổ sung được bằng Ghi hộ đến { $until }.
asks-behalf-label = Ghi hộ
asks-behalf-pick = Ghi hộ cho ai?
asks-behalf-none = Không còn ai cần ghi hộ.
asks-behalf-what = Ghi hộ { $name }:
asks-behalf-person = { $name }: { $answer }
asks-behalf-done = Đã ghi hộ { $name }: { $answer }.
asks-behalf-own = { $name } đã tự ghi nhận, nên giữ nguyên ghi nhận ấy.
asks-behalf-told = Đồng chí { $by }, { $role }, đã ghi hộ { -you }: { $answer }.
asks-behalf-line = Đã ghi hộ { -you }: { $answer }
asks-behalf-fix = Sửa lại
asks-role-secretary = bí thư
asks-role-deputy_secretary = phó bí thư
asks-role-committee_member = chi ủy viên
asks-role-group_leader = tổ trưởng
asks-role-deputy_group_leader = tổ phó
asks-group-label = Ghi cả tổ
asks-group-which = Ghi cho tổ nào?
asks-group-ask =
    Ghi { $answer } cho { $count } đồng chí.
    Bấm vào tên để bỏ ra hoặc thêm lại, rồi bấm Xác nhận.
asks-group-on = ✓ { $name }
asks-group-off = – { $name }
asks-group-ok = Xác nhận
asks-group-done = Đã ghi { $answer } cho { $count } đồng chí.
asks-group-button = Đồng chí chọn bằng nút.
asks-again-label = Nhắc lại một lần
asks-again-done = Đã nhắc { $count } đồng chí.
asks-again-held = Chưa nhắc thêm: hôm nay những người còn thiếu đã nhận tin nhắc, hoặc chưa nhận được tin riêng.
asks-again-nobody = Chưa nhắc: sắp hết giờ hoặc đang ngoài giờ nhắn tin.
asks-too-late = { $title }: { $count } người đã nhận đủ tin riêng (mỗi ngày một tin, mỗi tuần hai tin), nên sẽ không được báo riêng trước { $moment }. Ai mở /menu vẫn thấy và trả lời được. Nếu cần, đồng chí báo trực tiếp giúp.
