# Trang số liệu: các trang xem bằng trình duyệt, và lời trong ứng dụng nhắn tin về các trang ấy.
pages-about = Trang số liệu
pages-label = Trang số liệu
pages-help =
    /trangweb: nhận đường dẫn riêng để xem số liệu bằng trình duyệt, trên điện thoại hoặc máy tính. Đường dẫn dùng một lần, trong 10 phút.
    Ví dụ: gửi /trangweb, mở đường dẫn, bấm Vào xem. Mở trên máy khác thì gửi /trangweb lần nữa.
pages-link =
    Đường dẫn riêng của đồng chí, dùng một lần, trong 10 phút:
    { $link }
    Đồng chí mở, rồi bấm Vào xem. Xin không chuyển tiếp cho ai.
pages-reach-machine = Dịch vụ chưa được cài địa chỉ để truy cập từ ngoài, nên đường dẫn này chỉ mở được trên chính máy chủ. Đồng chí quản trị xem tài liệu vận hành, mục WEB_URL.
pages-reach-network = Địa chỉ này không mã hóa: chỉ nên mở trong mạng nội bộ của cơ quan.
pages-sessions = Các phiên đang mở:
pages-sessions-label = Các phiên đang mở
pages-sessions-none = Không có phiên nào đang mở.
pages-session-line = { $device }, mở lúc { $moment }
pages-device-unknown = Trình duyệt không rõ tên
pages-end = Đóng { $number }: { $device }
pages-end-all = Đóng tất cả
pages-end-this = Đóng phiên này
pages-ended = Đã đóng.
pages-ended-before = Phiên này đã đóng từ trước.
pages-begun =
    Trang số liệu vừa được mở bằng đường dẫn của đồng chí: { $device }, lúc { $moment }.
    Nếu không phải đồng chí mở, xin bấm nút dưới đây.

# Khung trang
pages-name = Trợ lý chi bộ
pages-skip = Đến nội dung chính
pages-nav = Các mục
pages-crumbs = Đơn vị cấp trên
pages-nav-home = Số liệu
pages-nav-calendar = Lịch tháng
pages-nav-files = Tải về
pages-nav-admin = Quản trị
pages-nav-sessions = Phiên đang mở
pages-out = Thoát
pages-who = { $name }, { $unit }
pages-who-administrator = Quản trị
pages-who-nobody = Chưa được phân công
pages-foot = Trang này do Trợ lý chi bộ tự động lập, phục vụ học tập và sinh hoạt, không thay báo cáo và sổ sách chính thức.
pages-rehearsal = Đang chạy thử: ngày giờ không phải ngày giờ thật.
pages-error-title = Lỗi: { $title }
pages-errors = Đồng chí xem lại
pages-how-in = Để vào xem, đồng chí mở Trợ lý chi bộ trong ứng dụng nhắn tin, gửi /trangweb và mở đường dẫn mới.

# Những trang chỉ báo một điều
pages-missing-title = Không có trang này
pages-missing = Không có trang này, hoặc đồng chí không được phân công xem.
pages-not-allowed-title = Trang này không nhận việc ấy
pages-not-allowed = Đồng chí quay lại trang trước và dùng các nút trên trang.
pages-failed-title = Trợ lý gặp lỗi
pages-failed = Trang này chưa mở được. Chưa có gì thay đổi. Đồng chí thử lại sau ít phút.
pages-too-large-title = Nội dung gửi lên quá dài
pages-too-large = Chưa có gì thay đổi. Đồng chí viết ngắn hơn.
pages-forged-title = Chưa làm gì cả
pages-forged = Yêu cầu không đi từ trang của Trợ lý, hoặc trang đã mở quá lâu. Đồng chí mở lại trang rồi làm lại.
pages-signed-out-title = Đồng chí chưa vào xem
pages-signed-out = Trình duyệt này không có phiên nào đang mở, hoặc phiên đã hết hạn.
pages-no-right-title = Không còn quyền xem
pages-no-right = Hiện đồng chí không được phân công việc nào cần xem các trang này. Nếu chưa đúng, xin báo đồng chí bí thư hoặc quản trị.
pages-refused-title = Chưa làm được
pages-door-title = Trang số liệu
pages-door = Đường dẫn này Trợ lý chi bộ gửi riêng cho một đồng chí. Nếu không phải của đồng chí, xin đóng trang này.
pages-enter = Vào xem
pages-goodbye-title = Đã thoát
pages-goodbye = Đã đóng phiên trên trình duyệt này.
pages-link-used-title = Đường dẫn này đã dùng rồi
pages-link-used = Mỗi đường dẫn chỉ vào được một lần.
pages-link-old-title = Đường dẫn này đã hết hạn
pages-link-old = Mỗi đường dẫn chỉ dùng được trong 10 phút.
pages-link-unknown-title = Đường dẫn này không dùng được
pages-link-unknown = Đường dẫn thiếu chữ, đã quá cũ, hoặc đã có đường dẫn mới hơn thay thế.
pages-link-other-title = Đường dẫn này của người khác
pages-link-other = Trình duyệt này đang mở bằng phiên của một người khác. Nếu đường dẫn đúng là của đồng chí, xin bấm Thoát rồi mở lại đường dẫn.
pages-link-many-title = Thử quá nhiều lần
pages-link-many = Đồng chí chờ một phút rồi mở lại đường dẫn.

# Kỳ
pages-period = Chọn kỳ
pages-period-other = Chọn kỳ khác
pages-period-this-week = Tuần này
pages-period-this-month = Tháng này
pages-period-this-quarter = Quý này
pages-period-this-year = Năm nay
pages-period-kind = Xem theo
pages-period-kind-week = Tuần
pages-period-kind-month = Tháng
pages-period-kind-quarter = Quý
pages-period-kind-year = Năm
pages-period-kind-range = Từ ngày đến ngày
pages-period-from = Từ ngày
pages-period-from-hint = Ví dụ: 01/11/2026. Xem theo tuần, tháng, quý, năm thì ghi một ngày trong kỳ ấy.
pages-period-last = Đến ngày
pages-period-last-hint = Chỉ cần khi xem từ ngày đến ngày.
pages-period-show = Xem kỳ này
pages-period-unknown = Chưa rõ kỳ cần xem. Đồng chí chọn lại.
pages-period-unreadable = Chưa đọc được ngày này. Đồng chí viết như 30/11/2026.
pages-period-order = Ngày cuối phải từ ngày đầu trở đi.
pages-period-long = Khoảng này dài quá mười năm. Đồng chí chọn ngắn hơn.

# Số liệu
pages-home = Các đơn vị của đồng chí
pages-choose-unit = Đồng chí chọn đơn vị cần xem.
pages-unit = Đơn vị
pages-cells-with-data = Chi bộ có số liệu
pages-branch-caption = Các đơn vị trực thuộc. { $period }
pages-complete = Số liệu từ { $units } đơn vị ({ $cells } chi bộ).
pages-complete-cells = Số liệu từ { $cells } chi bộ.
pages-cell-has-data = Chi bộ có số liệu trong kỳ.
pages-cell-no-data = Chi bộ chưa có số liệu trong kỳ.
pages-no-figures = Kỳ này chưa có số liệu. Số liệu có sau khi mỗi việc kết thúc.
pages-own = Tại chính đơn vị này
pages-gone = Đơn vị đã chuyển đi hoặc kết thúc
pages-whole = Toàn đơn vị
pages-all-of = Mọi số liệu của { $unit }
pages-below-of = Các đơn vị trực thuộc { $unit }
pages-pager = Các phần của danh sách
pages-earlier = Phần trước
pages-later = Phần sau
pages-at = Phần { $at }/{ $of }
pages-subjects = Số liệu. { $period }
pages-subject = Nội dung
pages-result = Kết quả
pages-behalf = Ghi hộ
pages-change = So với { $period }
pages-weeks = { $subject }, tám tuần gần đây
pages-weeks-alt = Biểu đồ cột: { $subject } từng tuần, tính theo phần trăm. Số liệu có trong bảng bên cạnh.
pages-weeks-caption = Mỗi cột là một tuần, ghi theo ngày đầu tuần; đơn vị tính: phần trăm.
pages-week = Tuần
pages-week-from = { $from } – { $last }
pages-rate = Tỷ lệ
pages-of = Số người
pages-asks = Các việc đã hỏi
pages-running = Đang diễn ra: { $count } việc. Việc đang diễn ra chưa cộng vào số liệu.
pages-asks-none = Kỳ này không có việc nào.
pages-asks-caption = Các việc. { $period }
pages-ask = Việc
pages-ask-from = Nơi hỏi
pages-ask-own = đơn vị này
pages-ask-above = cấp trên
pages-ask-closes = Kết thúc
pages-ask-state = Tình trạng
pages-ask-is-open = đang diễn ra
pages-ask-is-closed = đã kết thúc
pages-ask-readings = Đọc đầu tuần
pages-ask-meeting_rsvp = Trả lời giấy mời họp
pages-ask-meeting_attendance = Điểm danh sinh hoạt
pages-ask-meeting_numbers = Số dự hội nghị học tập
pages-ask-meeting_poll = Lấy ý kiến tham khảo
pages-ask-announcements = Thông báo
pages-ask-surveys = Khảo sát
pages-ask-essays = Bài thu hoạch
pages-ask-contest = Cuộc thi
pages-ask-pledge_month = Cập nhật đăng ký hằng tháng
pages-calendar-of = Lịch tháng của { $unit }

# Phiên
pages-sessions-title = Các phiên đang mở
pages-sessions-lead = Mỗi dòng là một trình duyệt đang xem được các trang này bằng tên đồng chí. Phiên tự đóng sau 12 giờ không dùng, lâu nhất là 7 ngày.
pages-device = Trình duyệt
pages-begun-at = Mở lúc
pages-act = Việc
pages-this-one = (đang dùng)
pages-end-one = Đóng phiên
pages-done-ended = Đã đóng.

# Một việc
pages-ask-title = { $ask }, { $unit }
pages-ask-when-open = Đang diễn ra, kết thúc lúc { $moment }.
pages-ask-when-closed = Đã kết thúc lúc { $moment }.
pages-ask-answered = Đã trả lời: { $rate } ({ $of }), trong đó { $behalf } ghi hộ.
pages-ask-anonymous = Việc này trả lời không ghi tên: không ai xem được ai đã trả lời thế nào, phần dưới năm phiếu không hiện riêng.
pages-ask-units = Theo đơn vị
pages-ask-more = Còn { $count } đơn vị nữa; đồng chí mở từng nhánh để xem.
pages-ask-meeting_task = Việc được giao
pages-ask-focus = Khâu đột phá, vấn đề bức xúc
pages-ask-initiatives = Mô hình
pages-ask-pledge_register = Bản đăng ký
pages-asked = Số người hỏi
pages-answered = Đã trả lời
pages-answers = Các câu trả lời
pages-answer = Trả lời
pages-count = Số lượt
pages-answer-readings-heard = Đã nghe
pages-answer-readings-missed = Chưa dự được
pages-answer-readings-reread = Đã đọc lại
pages-answer-meeting_rsvp-come = Sẽ dự
pages-answer-meeting_rsvp-away = Xin vắng
pages-missing-names = Chưa trả lời
pages-nobody-missing = Mọi người đã trả lời.
pages-missing-caption = { $count } đồng chí chưa trả lời
pages-missing-note = Danh sách chỉ để nhắc và ghi hộ; chưa trả lời không nói lên điều gì về người ấy.
pages-name-of = Họ và tên
pages-group = Tổ đảng
pages-reached = Tài khoản
pages-joined = đã tham gia
pages-not-joined = chưa tham gia

# Lịch tháng
pages-calendar = Lịch tháng
pages-calendar-title = Lịch { $month }
pages-month = tháng { $month }/{ $year }
pages-calendar-empty = Tháng này chưa có việc nào trong lịch.
pages-calendar-below = Lịch của từng đơn vị trực thuộc
pages-day = Ngày
pages-time = Giờ
pages-what = Việc
pages-where = Nơi
pages-day-off = Ngày nghỉ: { $name }
pages-day-working = Làm bù: { $name }
pages-units-below = { $count } đơn vị cấp dưới
calendar-reading = Đọc đầu tuần
calendar-meeting-regular = Sinh hoạt thường kỳ
calendar-meeting-thematic = Sinh hoạt chuyên đề
calendar-meeting-model = Sinh hoạt mẫu
calendar-meeting-extraordinary = Sinh hoạt bất thường
calendar-meeting-study_session = Hội nghị học tập, quán triệt
calendar-closes-surveys = Khảo sát kết thúc
calendar-closes-announcements = Hạn xác nhận thông báo
calendar-closes-essays = Hạn nộp bài thu hoạch
calendar-closes-contest = Cuộc thi kết thúc

# Tải về
pages-files = Tải về
pages-files-title = Tải về số liệu của { $unit }
pages-files-of = { $unit }. { $period }.
pages-files-none = Chưa có tệp nào để tải về cho đơn vị này.
pages-files-empty = Kỳ này chưa có gì để lập tệp.
