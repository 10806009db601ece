# Nhóm trò chuyện của đơn vị.
groups-about = Gắn nhóm này với đơn vị
groups-greeting =
    Kính chào các đồng chí. Đây là Trợ lý chi bộ, trả lời tự động.
    Đồng chí bí thư hoặc người quản trị bấm nút dưới đây, hoặc gửi /lienket, để gắn nhóm với chi bộ.
groups-bind = Gắn nhóm
groups-choose = Gắn nhóm này với đơn vị nào?
groups-whole-unit = Cả { $unit }
groups-audience =
    Gắn nhóm này với { $unit }.
    Trong nhóm có những ai?
groups-members_only = Chỉ đảng viên
groups-mixed = Có cả quần chúng
groups-bound = Nhóm này được gắn với { $unit }. Trong nhóm: { $audience }.
groups-headcount = Số người trong nhóm: { $people }.
groups-joined = Đã tham gia: { $joined }/{ $people } người theo danh sách.
groups-mixed-gets = Nhóm có cả quần chúng chỉ nhận buổi đọc, hái hoa, cuộc thi và thông báo chung. Việc khác gửi riêng từng người.
groups-leaves = Nhóm này đang gắn với { $unit }; gắn lại thì đơn vị ấy không còn nhóm này.
groups-replaces = { $unit } đang có nhóm cùng loại: { $title }. Nhóm ấy sẽ được gỡ.
groups-bind-question = Gắn nhóm này với { $unit }?
groups-keep = Giữ nguyên
groups-kept = Giữ nguyên. Chưa có gì thay đổi.
groups-change = Đổi
groups-unbind = Gỡ nhóm
groups-unbind-question =
    Gỡ nhóm này khỏi { $unit }?
    Trợ lý không gửi gì vào nhóm nữa. Những gì đã ghi nhận vẫn còn.
groups-unbound = Đã gỡ nhóm khỏi { $unit }. Muốn gắn lại, gửi /lienket.
groups-no-right = Việc gắn nhóm do đồng chí bí thư hoặc người quản trị của đơn vị làm.
groups-link-unknown = Đường dẫn thêm vào nhóm này không đúng. Đồng chí bí thư gửi /lienket trong nhóm để gắn.
groups-link-expired = Đường dẫn thêm vào nhóm này đã hết hạn. Đồng chí bí thư gửi /lienket trong nhóm để gắn.
groups-removed = Trợ lý đã bị đưa ra khỏi nhóm { $title } của { $unit }. Từ nay không gửi được vào nhóm ấy. Muốn dùng lại, thêm Trợ lý vào nhóm rồi gửi /lienket.
groups-member-blocked = Đồng chí { $name } đã chặn Trợ lý nên không nhận được tin. Việc của đồng chí ấy xin ghi hộ.
groups-stranger = Trong nhóm { $title } của { $unit } có người bấm nút mà chưa có tên trong danh sách, hoặc chưa nhận tên. Đồng chí xem lại nhóm hoặc gửi /moi. Trợ lý chỉ báo việc này một lần.
groups-help = /lienket (gửi trong nhóm): gắn nhóm với đơn vị, đổi hoặc gỡ nhóm.
groups-of-one-group = Nhóm của một tổ
groups-toast-bound = Đã gắn nhóm.
groups-toast-unbound = Đã gỡ nhóm.
