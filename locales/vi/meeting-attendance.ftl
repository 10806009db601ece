# Điểm danh: tự bấm, quét mã, thư ký ghi, chốt danh sách.
meeting-attendance-help = Khi kỳ họp mở điểm danh: bấm Có mặt trong nhóm, quét mã trên tường, hoặc gõ /hop và sáu chữ số dưới mã.
meeting-attendance-help-keepers = Chủ trì mở kỳ họp trong /hop, bấm Bắt đầu điểm danh (từ 60 phút trước giờ họp). Thư ký ghi cả danh sách: bấm vào tên người vắng để bỏ ra, rồi Xác nhận. Sau khi kết thúc, chỉ chủ trì chốt danh sách.
meeting-attendance-menu = Điểm danh
meeting-attendance-status-present = Có mặt
meeting-attendance-status-late = Đến muộn
meeting-attendance-status-excused = Vắng có lý do
meeting-attendance-status-unexcused = Vắng không có lý do
meeting-attendance-status-unrecorded = Chưa ghi nhận
meeting-attendance-status-not_counted = Không tính
meeting-attendance-how-tap = tự bấm
meeting-attendance-how-qr = quét mã
meeting-attendance-how-recorder = đồng chí { $name } ghi
meeting-attendance-marked = { $status } ({ $how })

meeting-attendance-title = Điểm danh: { $title }
meeting-attendance-count = Có mặt { $came }/{ $expected }
meeting-attendance-count-late = Có mặt { $came }/{ $expected }, trong đó đến muộn { $late }
meeting-attendance-over-half = Có mặt { $present }/{ $base } đảng viên chính thức ({ $percent }), đã quá nửa.
meeting-attendance-under-half = Có mặt { $present }/{ $base } đảng viên chính thức ({ $percent }), chưa quá nửa.
meeting-attendance-press = Đồng chí có mặt, xin bấm một nút dưới đây.
meeting-attendance-press-you =
    { $to ->
        [ong_ba] Ông, bà có mặt, xin bấm một nút dưới đây.
        [anh_chi] Anh, chị có mặt, xin bấm một nút dưới đây.
       *[member] Đồng chí có mặt, xin bấm một nút dưới đây.
    }
meeting-attendance-ended = Đã kết thúc điểm danh lúc { $time }.
meeting-attendance-own =
    { $to ->
        [ong_ba] Ghi nhận của ông, bà: { $status }.
        [anh_chi] Ghi nhận của anh, chị: { $status }.
       *[member] Ghi nhận của đồng chí: { $status }.
    }
meeting-attendance-own-fix = Nếu chưa đúng, xin báo thư ký hoặc chủ trì.

meeting-attendance-recorded = Đã ghi nhận: { $status }. Xin cảm ơn.
meeting-attendance-changed = Đã đổi thành: { $status }. Xin cảm ơn.
meeting-attendance-same = Đã ghi nhận từ trước: { $status }. Xin cảm ơn.
meeting-attendance-by-recorder = Đồng chí { $name } đã ghi: { $status }. Nếu chưa đúng, xin báo thư ký hoặc chủ trì.
meeting-attendance-by-recorder-group = Thư ký đã ghi nhận rồi. Đồng chí xem ghi nhận của mình ở /hop trong khung trò chuyện riêng.
meeting-attendance-closed = Đã kết thúc điểm danh lúc { $time }. Cần bổ sung, xin báo thư ký hoặc chủ trì.
meeting-attendance-not-open = Chưa mở điểm danh. Đồng chí bấm lại khi chủ trì bắt đầu điểm danh.
meeting-attendance-not-asked = Kỳ họp này không có tên đồng chí trong danh sách. Nếu có nhầm, xin báo thư ký hoặc chủ trì.
meeting-attendance-scanned = { $title }: đã ghi nhận { $status } (quét mã).
meeting-attendance-code-old =
    Mã này đã hết hạn.
    Đồng chí quét lại mã đang hiện trên tường. Không quét được thì bấm nút dưới đây, hoặc báo thư ký.
meeting-attendance-code-unknown = Mã này không đúng hoặc đã hết hạn. Đồng chí gõ lại sáu chữ số đang hiện, ví dụ /hop 123456, hoặc báo thư ký.

meeting-attendance-start = Bắt đầu điểm danh
meeting-attendance-started = Đã mở điểm danh.
meeting-attendance-start-numbers = Hội nghị này lấy số liệu theo đơn vị, không điểm danh từng người.
meeting-attendance-start-state = Kỳ họp này đã điểm danh, hoặc không còn họp.
meeting-attendance-start-early = Chưa đến giờ. Mở điểm danh được từ { $time }.
meeting-attendance-start-late = Kỳ họp này đã qua quá bảy ngày, không mở điểm danh được nữa.

meeting-attendance-list = Danh sách điểm danh
meeting-attendance-list-group = { $status } ({ $count }): { $names }
meeting-attendance-list-extra = Miễn sinh hoạt, sinh hoạt nơi khác nhưng vẫn dự ({ $count }): { $names }
meeting-attendance-list-more = và { $count } đồng chí nữa
meeting-attendance-list-name = { $name } ({ $mark })
meeting-attendance-mark-tap = tự bấm
meeting-attendance-mark-qr = quét mã
meeting-attendance-mark-leave = tạm vắng
meeting-attendance-mark-exempt = miễn sinh hoạt
meeting-attendance-mark-posted = sinh hoạt nơi khác
meeting-attendance-mark-business = đi công tác
meeting-attendance-mark-family = việc gia đình
meeting-attendance-mark-other = lý do khác
meeting-attendance-on-paper = Theo dõi trên giấy: { $count } đồng chí, không có trong danh sách này.
meeting-attendance-on-paper-there = Theo dõi trên giấy: có mặt { $present }/{ $count } đồng chí, không tính vào tỷ lệ.
meeting-attendance-paper = Người theo dõi trên giấy
meeting-attendance-paper-ask = Có { $count } đồng chí theo dõi trên giấy. Bao nhiêu đồng chí trong số đó có mặt? Không có ai thì gõ 0.
meeting-attendance-paper-none = Không có ai theo dõi trên giấy.
meeting-attendance-paper-done = Đã ghi: { $count } đồng chí theo dõi trên giấy có mặt.
meeting-attendance-all = Ghi cả danh sách
meeting-attendance-all-which = Ghi cho ai?
meeting-attendance-all-everyone = Cả danh sách
meeting-attendance-all-none = Không còn ai chưa ghi nhận.
meeting-attendance-all-ask =
    Ghi Có mặt cho { $count } đồng chí.
    Bấm vào tên người vắng để bỏ ra, rồi bấm Xác nhận.
    Người đã báo vắng, đã ghi hoặc không tính thì không có ở đây.
meeting-attendance-all-on = ✓ { $name }
meeting-attendance-all-off = – { $name }
meeting-attendance-all-ok = Xác nhận
meeting-attendance-all-button = Đồng chí chọn bằng nút.
meeting-attendance-all-done = Đã ghi Có mặt cho { $count } đồng chí.
meeting-attendance-one = Ghi một đồng chí
meeting-attendance-one-which = Ghi cho đồng chí nào?
meeting-attendance-one-person = { $name }: { $status }
meeting-attendance-one-ask = { $name }: { $status }
meeting-attendance-one-clear = Chưa ghi nhận
meeting-attendance-one-done = Đã ghi { $name }: { $status }.
meeting-attendance-one-back = Về danh sách
meeting-attendance-is-final = Danh sách đã chốt, không ghi thêm được.
meeting-attendance-not-begun = Kỳ họp này chưa điểm danh.

meeting-attendance-end = Kết thúc điểm danh
meeting-attendance-end-ask =
    Kết thúc điểm danh?
    Sau đó không ai tự bấm được nữa. { $count ->
        [0] Mọi người đã được ghi nhận.
       *[other] Còn { $count } đồng chí chưa ghi nhận: vẫn để "chưa ghi nhận", không ai bị tính vắng.
    }
meeting-attendance-end-no = Giữ nguyên
meeting-attendance-end-done = Đã kết thúc điểm danh.

meeting-attendance-seal = Chốt danh sách
meeting-attendance-seal-prompt =
    Điểm danh đã kết thúc: { $title }.
    Đề nghị đồng chí chủ trì xem lại và chốt danh sách.
meeting-attendance-seal-title = Chốt danh sách: { $title }
meeting-attendance-seal-left =
    { $count ->
        [0] Không còn ai chưa ghi nhận.
       *[other] Còn { $count } đồng chí chưa ghi nhận. Đồng chí xét từng người, hoặc để nguyên.
    }
meeting-attendance-each = Xét từng đồng chí
meeting-attendance-each-ask =
    { $name }: { $status }
    Chỉ chủ trì ghi được "vắng không có lý do", từng người một.
meeting-attendance-each-keep = Để chưa ghi nhận
meeting-attendance-fix-one = Sửa một đồng chí
meeting-attendance-seal-ask =
    Chốt danh sách?
    Vắng không có lý do: { $unexcused }. Chưa ghi nhận: { $unrecorded }.
    Chốt rồi không sửa nữa; trong 24 giờ đồng chí còn mở lại được.
meeting-attendance-seal-no = Giữ nguyên
meeting-attendance-sealed = Đã chốt danh sách.
meeting-attendance-sealed-at = Danh sách đã chốt lúc { $moment }.
meeting-attendance-unsealed = Danh sách chưa chốt.
meeting-attendance-reopen = Mở lại danh sách
meeting-attendance-reopened = Đã mở lại danh sách. Sửa xong, đồng chí chốt lại.
meeting-attendance-reopen-late = Đã quá 24 giờ từ khi chốt, không mở lại được.
meeting-attendance-chair-only = Việc này chỉ chủ trì làm được.

meeting-attendance-told =
    { $to ->
        [ong_ba] Kính gửi ông, bà { $name }. Danh sách đã chốt: { $title }, { $moment }. Ghi nhận của ông, bà: { $status }.
        [anh_chi] Kính gửi anh, chị { $name }. Danh sách đã chốt: { $title }, { $moment }. Ghi nhận của anh, chị: { $status }.
       *[member] Kính gửi đồng chí { $name }. Danh sách đã chốt: { $title }, { $moment }. Ghi nhận của đồng chí: { $status }.
    }
    Nếu chưa đúng, xin báo thư ký hoặc chủ trì.
meeting-attendance-told-line = { $title }: { $status }. Nếu chưa đúng, xin báo thư ký hoặc chủ trì.

meeting-attendance-wall = Mã trên tường
meeting-attendance-wall-title = Quét mã để điểm danh
meeting-attendance-wall-line = Mã đổi mỗi phút.
meeting-attendance-wall-text =
    { $title }
    Mã điểm danh, đổi mỗi phút. Đồng chí đưa màn hình này lên tường.
    Không quét được: gõ /hop { $digits }
meeting-attendance-wall-plain =
    { $title }
    Mã điểm danh: { $digits }. Dùng được đến { $time }; bấm Mã trên tường để có mã mới.
    Đảng viên có mặt gõ /hop { $digits }
meeting-attendance-wall-over = Điểm danh đã kết thúc, mã này không dùng được nữa.
meeting-attendance-wall-sent = Mã ở tin nhắn dưới đây.

meeting-attendance-card-open = Đang điểm danh.
