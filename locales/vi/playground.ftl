# Bản chạy thử: trang thử trên máy, không gửi gì ra ngoài.
playground-bot-name = Trợ lý chi bộ
playground-name-administrator = Người quản trị
playground-name-stranger = Người ngoài danh sách
playground-part-administrator = Quản trị
playground-part-leader = Lãnh đạo
playground-part-overseer = Theo dõi
playground-part-secretary = Bí thư
playground-part-deputy_secretary = Phó bí thư
playground-part-committee_member = Chi ủy viên
playground-part-group_leader = Tổ trưởng
playground-part-deputy_group_leader = Tổ phó
playground-part-recorder = Thư ký
playground-part-member = Đảng viên
playground-part-stranger = Không có trong danh sách

# Dòng lệnh
playground-progress-start = Đang chuẩn bị bản chạy thử. Dữ liệu ở { $dir }, không có gì ra khỏi máy này.
playground-progress-fresh = Mỗi lần chạy là một bản mới; dữ liệu được xóa khi dừng (DEMO_KEEP=1 để giữ lại).
playground-progress-keep = Mỗi lần chạy là một bản mới; dữ liệu được giữ lại khi dừng (DEMO_KEEP=1).
playground-progress-import = Nhập danh sách mẫu qua khung trò chuyện của người quản trị…
playground-progress-join = Mời bí thư và các đồng chí trong chi bộ tham gia…
playground-progress-group = Gắn nhóm của chi bộ…
playground-progress-stories = Duyệt vài mẩu chuyện…
playground-progress-stop = Dừng: bấm Ctrl+C.

# Đồng hồ
playground-move-quarter = +15 phút
playground-move-hour = +1 giờ
playground-move-day = +1 ngày
playground-move-week = +1 tuần
playground-move-wednesday = 16:00 thứ Tư
playground-move-friday = 16:00 thứ Sáu
playground-move-monday-morning = tới sáng thứ Hai
playground-move-monday-nudge = 15:10 thứ Hai
playground-move-monday-evening = tới chiều thứ Hai (sau 17:00)

# Trang
playground-page-title = Trợ lý chi bộ: bản chạy thử
playground-page-clock = Đồng hồ
playground-page-move-to = Tới ngày giờ
playground-page-go = Tới
playground-page-start-empty = Từ đầu
playground-page-start-story = Dựng sẵn chi bộ
playground-page-other-language = English
playground-page-side = Chọn người và việc để thử
playground-page-people = Đóng vai
playground-page-search = Tìm tên hoặc đơn vị
playground-page-steps = Việc để thử
playground-page-sample = Tải tệp danh sách mẫu (.csv)
playground-page-group = Nhóm
playground-page-commands = Lệnh
playground-page-attach = Gửi tệp .csv hoặc .xlsx
playground-page-message = Tin nhắn
playground-page-send = Gửi
playground-page-tabs = Chọn màn hình
playground-page-close = Đóng
playground-page-joined = đã tham gia
playground-page-not-joined = chưa tham gia
playground-page-edited = đã sửa
playground-page-no-messages = Chưa có tin nhắn
playground-page-no-group = Chưa có nhóm nào. Lập một nhóm gồm người đang đóng vai và các đồng chí của chi bộ.
playground-page-new-group = Lập nhóm
playground-page-outside = Người này chưa ở trong nhóm, nên không thấy tin của nhóm.
playground-page-join-group = Cho vào nhóm
playground-page-no-bot = Trợ lý chưa ở trong nhóm này.
playground-page-add-bot = Thêm Trợ lý vào nhóm
playground-page-people-count = người trong nhóm
playground-page-link-waits = Người này đã nhận được đường dẫn mời (bí thư gửi riêng).
playground-page-open-link = Mở đường dẫn mời
playground-page-working = Thời gian đang trôi, từng việc đến hạn được làm lần lượt…
playground-page-failed = Chưa làm được. Xin thử lại.
playground-page-setting-scene = Đang dựng lại từ đầu, xin chờ vài giây…
playground-page-confirm-empty = Bỏ mọi việc đang thử và làm lại từ đầu, chưa có danh sách nào?
playground-page-confirm-story = Bỏ mọi việc đang thử và dựng sẵn chi bộ, với danh sách cả thành phố?
playground-page-play-as = Đóng vai
playground-page-go-to = Đồng hồ:
playground-page-bot = tự động
playground-page-download = tải về
playground-page-reply-to = trả lời tin
playground-page-nobody = Không thấy ai.
playground-tab-people = Đóng vai
playground-tab-private = Tin riêng
playground-tab-group = Nhóm
playground-tab-steps = Việc để thử
playground-event-came = { $name } đã vào nhóm
playground-event-added = { $name } đã thêm { $added } vào nhóm
playground-event-left = { $name } đã rời nhóm
playground-event-pinned = { $name } đã ghim một tin
playground-event-chat-changed = Nhóm đã thay đổi
playground-refused-past = Đồng hồ chỉ đi tới, không lùi lại.
playground-refused-no-group = Chưa có nhóm. Bấm Lập nhóm ở khung bên phải trước.
playground-refused-not-ready = Bản chạy thử đang được dựng, xin chờ vài giây.
playground-refused-no-file = Chưa có tệp nào được chọn.
playground-refused-unexpected = Có lỗi ngoài dự kiến; chi tiết ở cửa sổ dòng lệnh.

# Lối tắt trong danh sách việc
playground-send-setup_link = Gửi mã cài đặt
playground-send-sample_file = Gửi tệp danh sách mẫu
playground-send-invite_command = Gửi /moi
playground-send-menu_command = Gửi /menu
playground-send-data_command = Gửi /dulieu
playground-send-bind_command = Gửi /lienket trong nhóm

# Việc để thử khi chi bộ đã dựng sẵn
playground-step-story-menu = Xem menu của bí thư
playground-step-story-menu-text = Danh sách 3.521 người đã nhập, nhóm đã gắn, 21 trong 27 đồng chí đã tham gia. Gửi /menu: hiện các việc của bí thư.
playground-step-story-wednesday = Chờ tới chiều thứ Tư
playground-step-story-wednesday-text = Lúc 16:00, tổ trưởng của tổ có lượt được hỏi riêng: đọc mẩu chuyện nào, ai đọc.
playground-step-story-choose = Tổ trưởng chọn chuyện và người đọc
playground-step-story-choose-text = Bấm một trong ba mẩu chuyện, rồi bấm Tôi đọc. Chuyện chưa thẩm định được chuyển cho bí thư.
playground-step-story-approve = Bí thư duyệt
playground-step-story-approve-text = Mở nguồn để xem, rồi bấm Duyệt dùng. Chưa ai duyệt thì nội dung không vào nhóm.
playground-step-story-join = Mời một đồng chí chưa tham gia
playground-step-story-join-text = Trên khung tin riêng có đường dẫn mời. Bấm mở, đọc, chọn Tôi đồng ý. Bí thư được báo.
playground-step-story-monday = Tới sáng thứ Hai
playground-step-story-monday-text = 07:15 nhóm được báo tên chuyện, nguồn, người đọc. 07:30 tin ấy có nút Đã nghe và Chưa dự được.
playground-step-story-heard = Ghi nhận
playground-step-story-heard-text = Trong nhóm, bấm Đã nghe: lời ghi nhận hiện ngay, con số trên nút tăng lên. Đóng vai người khác và bấm Chưa dự được: bài đọc được gửi riêng, có nút Đã đọc lại.
playground-step-story-for-others = Ghi hộ
playground-step-story-for-others-text = Bí thư gửi /doc, bấm Ghi hộ cho người không có điện thoại, hoặc Ghi cả tổ rồi bỏ người vắng.
playground-step-story-evening = Tới chiều thứ Hai
playground-step-story-evening-text = Người chưa ghi nhận được nhắc riêng một lần. 17:00 đóng: tin trong nhóm thành bản tổng hợp; tên người chưa ghi nhận chỉ gửi bí thư.
playground-step-story-mydata = Dữ liệu của tôi
playground-step-story-mydata-text = Gửi /dulieu: xem đang lưu gì, để làm gì; xuất ra, rút đồng ý, xóa.

# Việc để thử khi làm từ đầu
playground-step-empty-setup = Nhận việc quản trị
playground-step-empty-setup-text = Mã cài đặt hiện một lần khi cài. Gửi mã: người này thành người quản trị.
playground-step-empty-import = Nhập danh sách
playground-step-empty-import-text = Gửi tệp mẫu (27 đồng chí, 5 tổ) hoặc tệp của mình. Xem trước rồi bấm Xác nhận nhập.
playground-step-empty-invite = Mời tham gia
playground-step-empty-invite-text = Gửi /moi: có tệp loi-moi.csv, phiếu để in, đường dẫn vào nhóm. Ở đây, mỗi người coi như đã nhận được đường dẫn của mình.
playground-step-empty-secretary = Bí thư tham gia
playground-step-empty-secretary-text = Bấm Mở đường dẫn mời, đọc, rồi bấm Tôi đồng ý. Menu của bí thư hiện ra.
playground-step-empty-members = Tổ trưởng và đảng viên tham gia
playground-step-empty-members-text = Làm như trên cho tổ trưởng, rồi vài đồng chí khác. Bí thư được báo từng người.
playground-step-empty-group = Lập nhóm
playground-step-empty-group-text = Ở khung Nhóm, bấm Lập nhóm, rồi Thêm Trợ lý vào nhóm.
playground-step-empty-bind = Gắn nhóm với chi bộ
playground-step-empty-bind-text = Gửi /lienket trong nhóm, bấm Chỉ đảng viên. Câu trả lời nói thứ Hai tới sẽ thế nào; bấm Đúng rồi.
playground-step-empty-choose = Tổ trưởng chọn chuyện
playground-step-empty-choose-text = 16:00 thứ Tư tổ trưởng được hỏi. Chọn một chuyện, bấm Tôi đọc; bí thư bấm Duyệt dùng.
playground-step-empty-monday = Sáng thứ Hai
playground-step-empty-monday-text = Nhóm có tin với nút Đã nghe. Bấm với tư cách từng người.
playground-step-empty-evening = Chiều thứ Hai
playground-step-empty-evening-text = 17:00 đóng. Nhóm có bản tổng hợp, bí thư có tên người chưa ghi nhận.
