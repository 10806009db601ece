# Lập lịch họp: kỳ họp, lịch định kỳ, chương trình, tài liệu, soạn sẵn, cài đặt.
plan-help =
    /hop, dành cho chi ủy: Lập kỳ họp, Lịch định kỳ, Mẫu chương trình.
    Trước kỳ thường kỳ một tuần, Trợ lý soạn sẵn để đồng chí sửa và gửi giấy mời.

plan-new-label = Lập kỳ họp
plan-series-label = Lịch định kỳ
plan-templates-label = Mẫu chương trình
plan-settings-label = Cài đặt họp
plan-prepare-label = Soạn sẵn kỳ họp
plan-edit-label = Sửa kỳ họp
plan-move-label = Dời kỳ họp
plan-cancel-label = Hủy kỳ họp
plan-keep = Giữ nguyên
plan-agenda-edit = Sửa chương trình
plan-documents-label = Tài liệu
plan-document-add = Thêm tài liệu
plan-choose-button = Đồng chí chọn giúp một nút dưới đây.
plan-saved = Đã lưu.
plan-too-long = Dài quá { $max } chữ. Đồng chí viết ngắn hơn.
plan-too-short = Chưa có nội dung. Đồng chí gõ lại giúp.
plan-secret = Nội dung có dấu mật hoặc lưu hành nội bộ nên không nhận, cũng không lưu. Đồng chí dùng đường của cơ quan.
plan-not-changeable = Kỳ họp này đã bắt đầu, đã kết thúc hoặc đã hủy, không đổi được nữa.
plan-no-series = Lịch định kỳ này đã dừng, hoặc kỳ họp không thuộc lịch nào.

plan-ask-kind = Lập kỳ họp của { $unit }. Chọn loại:
plan-kind-regular = Thường kỳ
plan-kind-thematic = Chuyên đề
plan-kind-joined = Thường kỳ và chuyên đề
plan-kind-model = Sinh hoạt mẫu
plan-kind-extraordinary = Bất thường
plan-kind-study_session = Hội nghị học tập
plan-ask-how = { $kind }: họp một lần hay theo lịch?
plan-how-once = Họp một lần
plan-how-rule = Theo lịch định kỳ
plan-ask-who = Ai dự hội nghị?
plan-study-members = Chỉ đảng viên
plan-study-everyone = Có cả quần chúng
plan-ask-count = Điểm danh thế nào?
plan-study-names = Theo từng người
plan-study-numbers = Mỗi đơn vị một con số
plan-ask-date = Họp ngày nào? Chọn một ngày hoặc gõ, ví dụ 5/12 hoặc thứ Năm tuần sau.
plan-ask-off = { $day } là ngày nghỉ. Đồng chí chọn:
plan-off-other = Sang { $day }
plan-off-keep = Vẫn họp ngày này
plan-off-choose = Chọn ngày khác
plan-ask-time = Mấy giờ? Chọn hoặc gõ, ví dụ 19h30.
plan-ask-place = Họp ở đâu? Chọn hoặc gõ địa điểm.
plan-place-later = Chưa định
plan-ask-chair = Ai chủ trì? Chọn, hoặc gõ tên.
plan-ask-recorder = Ai làm thư ký? Chọn, hoặc gõ tên.
plan-ask-title = Gõ tên kỳ họp.
plan-ask-minutes = Họp khoảng bao nhiêu phút? Chọn hoặc gõ số phút.
plan-ask-link = Gõ đường dẫn họp trực tuyến, bắt đầu bằng https://
plan-link-none = Không họp trực tuyến
plan-link-again = Chưa đọc được đường dẫn. Đường dẫn bắt đầu bằng https://
plan-minutes = { $minutes } phút
plan-minutes-again = Số phút từ 15 đến 600. Đồng chí gõ lại giúp.
plan-person-all = Xem cả danh sách
plan-person-more = Xem tiếp
plan-person-later = Để sau
plan-person-none = Chưa thấy tên này trong danh sách đảng viên. Đồng chí gõ lại hoặc chọn nút.
plan-date-unreadable = Chưa đọc được ngày. Ví dụ: 5/12, 05/12/2026, thứ Năm tuần sau.
plan-date-impossible_date = Ngày này không có trong lịch. Đồng chí gõ lại giúp.
plan-date-weekday_mismatch = Thứ và ngày chưa khớp nhau. Đồng chí gõ lại giúp.
plan-date-impossible_time = Chưa đọc được ngày. Ví dụ: 5/12, 05/12/2026.
plan-date-past = Ngày này đã qua. Đồng chí chọn ngày khác.
plan-date-far = Ngày này quá xa, chỉ nhận trong hai năm tới.
plan-time-again = Chưa đọc được giờ. Ví dụ: 19h30, 7 giờ 15, 14:00.
plan-time-past = Giờ này đã qua. Đồng chí chọn giờ khác.
plan-made-toast = Đã lập kỳ họp.
plan-made =
    Đã lập: { $title }, { $moment }.
    { $regular ->
        [yes] Trước một tuần, hoặc ngay nếu đã gần, Trợ lý soạn sẵn để đồng chí xem lại.
       *[no] Đồng chí soạn chương trình rồi gửi giấy mời.
    }
plan-title-regular = Sinh hoạt thường kỳ
plan-title-thematic = Sinh hoạt chuyên đề
plan-title-joined = Sinh hoạt thường kỳ, chuyên đề
plan-title-model = Sinh hoạt mẫu
plan-title-extraordinary = Sinh hoạt bất thường
plan-title-study_session = Hội nghị học tập, quán triệt
plan-title-month = { $title } tháng { $month }
plan-title-day = { $title } ngày { $date }

plan-series = Lịch định kỳ: { $unit }
plan-series-none = Chưa có lịch định kỳ nào.
plan-series-line = { $title }: { $rule }. Kỳ tới: { $next }
plan-series-no-next = chưa có
plan-series-open = { $title }, { $rule }
plan-series-coming = Các kỳ đã lập sẵn:
plan-series-change = Đổi lịch từ kỳ này
plan-series-stop = Dừng lịch định kỳ
plan-series-ask-rule = Họp theo lịch nào?
plan-series-kind-monthday = Ngày cố định hằng tháng
plan-series-kind-nth = Thứ cố định hằng tháng
plan-series-kind-last = Ngày làm việc cuối tháng
plan-series-kind-weekly = Hằng tuần
plan-series-kind-other = Quy tắc khác
plan-series-ask-week = Tuần thứ mấy trong tháng?
plan-series-nth =
    { $nth ->
        [1] Tuần thứ nhất
        [2] Tuần thứ hai
        [3] Tuần thứ ba
        [4] Tuần thứ tư
       *[last] Tuần cuối
    }
plan-series-ask-monthday = Ngày mấy hằng tháng? Chọn hoặc gõ từ 1 đến 28.
plan-series-monthday = Ngày { $day }
plan-series-monthday-again = Ngày từ 1 đến 28. Đồng chí gõ lại giúp.
plan-series-monthday-short = Không phải tháng nào cũng có ngày này. Đồng chí chọn từ 1 đến 28, hoặc quay lại chọn Ngày làm việc cuối tháng.
plan-series-ask-weekday = Thứ mấy?
plan-series-ask-other =
    Gõ quy tắc theo RFC 5545. Ví dụ:
    FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5 (ngày 5, ba tháng một lần)
    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO (thứ Hai, hai tuần một lần)
plan-rule-bad = Chưa đọc được quy tắc. Quy tắc bắt đầu bằng FREQ=DAILY, WEEKLY, MONTHLY hoặc YEARLY; các phần cách nhau bằng dấu chấm phẩy: INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL.
plan-rule-never = Quy tắc này không còn lần nào sắp tới. Đồng chí gõ quy tắc khác.
plan-rule-last = ngày làm việc cuối tháng
plan-rule-monthend = ngày cuối tháng
plan-rule-monthday = ngày { $day } hằng tháng
plan-rule-nth =
    { $nth ->
        [1] { $weekday } tuần thứ nhất hằng tháng
        [2] { $weekday } tuần thứ hai hằng tháng
        [3] { $weekday } tuần thứ ba hằng tháng
        [4] { $weekday } tuần thứ tư hằng tháng
        [5] { $weekday } tuần thứ năm hằng tháng
       *[last] { $weekday } tuần cuối hằng tháng
    }
plan-rule-weekly = { $weekday } hằng tuần
plan-rule-other = theo quy tắc { $rule }
plan-series-made = Đã lập lịch định kỳ. Hai kỳ tới luôn được lập sẵn.
plan-series-changed = Đã đổi lịch từ kỳ này. Ai đã nhận giấy mời sẽ được báo ngay.
plan-series-stopped = Đã dừng lịch định kỳ, hủy { $count } kỳ chưa họp.
plan-stop-question =
    Dừng lịch định kỳ từ kỳ { $title }, { $moment }?
    { $count } kỳ chưa họp sẽ hủy, ai đã nhận giấy mời sẽ được báo ngay. Các kỳ đã họp vẫn giữ. Việc này không làm lại được; muốn họp tiếp, đồng chí lập lịch mới.
plan-off-question =
    { $title } rơi vào ngày nghỉ: { $moment }. { $invited ->
        [yes] Giấy mời đã gửi; đổi ngày thì mọi người được báo ngay và câu trả lời được giữ. Đồng chí chọn giúp; chưa chọn, kỳ họp vẫn để ngày này.
       *[no] Đồng chí chọn giúp; chưa chọn, kỳ họp vẫn để ngày này và chưa gửi giấy mời.
    }
plan-off-settled = { $title }: { $moment }.
plan-overdue =
    { $title }, { $moment }, đã qua giờ mà chưa điểm danh.
    Đã họp: trong bảy ngày, đồng chí chủ trì mở kỳ họp, bấm Bắt đầu điểm danh rồi ghi danh sách. Không họp: bấm Không họp kỳ này.
plan-overdue-missed = { $title }, { $moment }: quá bảy ngày chưa điểm danh, nên ghi là không họp. Không ai bị tính vắng.
plan-missed-label = Không họp kỳ này
plan-missed-question =
    Ghi { $title }, { $moment }, là không họp?
    Sau đó không điểm danh và không lập biên bản cho kỳ này được nữa. Không ai bị tính vắng.
plan-missed-done = { $title }: đã ghi là không họp.
plan-not-overdue = Kỳ họp này chưa qua giờ, đã điểm danh, hoặc không còn họp.
plan-lost = Trợ lý đã ngừng hoạt động nên các kỳ sau của { $title } chưa lập được, nay ghi là đã lỡ:

plan-move-sure =
    Dời { $title }
    Từ: { $was }
    Sang: { $moment }
    { $invited ->
        [yes] Mọi người được mời sẽ được báo ngay. Đã có { $answered } câu trả lời, tất cả được giữ.
       *[no] Giấy mời chưa gửi nên chưa cần báo ai.
    }
plan-moved = Đã dời { $title } sang { $moment }.
plan-moved-again = Đã dời { $title } sang { $moment }. Giấy mời cũ đã hết hạn trả lời, đồng chí gửi giấy mời mới.
plan-cancel-question =
    Hủy kỳ họp { $title }, { $moment }?
    { $invited ->
        [yes] Mọi người được mời sẽ được báo ngay.
       *[no] Giấy mời chưa gửi nên chưa cần báo ai.
    } Kỳ đã hủy không mở lại được; muốn họp, đồng chí lập kỳ mới.
plan-cancelled = Đã hủy { $title }.
plan-edit-what = Đồng chí muốn sửa gì?
plan-edit-title = Tên kỳ họp
plan-edit-minutes = Thời lượng
plan-edit-place = Địa điểm
plan-edit-link = Họp trực tuyến
plan-edit-chair = Chủ trì
plan-edit-recorder = Thư ký

plan-chair = Chủ trì: đồng chí { $name }
plan-recorder = Thư ký: đồng chí { $name }
plan-gaps = Còn thiếu: { $gaps }
plan-gap-place = địa điểm
plan-gap-chair = chủ trì
plan-gap-recorder = thư ký
plan-gap-agenda = chương trình
plan-gap-documents = tài liệu
plan-gap-invitation = giấy mời
plan-prepared = Soạn sẵn kỳ họp
plan-prepared-agenda = Chương trình gợi ý, đồng chí bỏ, thêm, rồi gửi:
plan-tasks = Việc giao từ các kỳ trước:
plan-tasks-none = Việc giao từ các kỳ trước: không có việc nào.
plan-task =
    • { $words } — { $name }, hạn { $date }: { $state ->
        [done] đã xong
        [due] đến hạn trước kỳ này, chưa cập nhật
       *[open] đang làm
    }
plan-theme = Chủ đề năm: { $theme }

plan-agenda = Chương trình: { $title }
plan-agenda-none = Chưa có mục nào.
plan-agenda-hint = Bấm vào một mục để bỏ, sửa hoặc đưa lên. Có thể thêm mục kể chuyện: tên người kể và mẩu chuyện.
plan-agenda-add = Thêm mục
plan-agenda-fill = Lấy chương trình mẫu
plan-agenda-keep = Lưu làm mẫu
plan-agenda-strike = Bỏ mục này
plan-agenda-up = Đưa lên trên
plan-agenda-edit-item = Sửa mục này
plan-agenda-ask = Gõ mục cần thêm, mỗi dòng một mục. Ví dụ: Kể chuyện về Bác: đồng chí An, mẩu chuyện Đôi dép Bác Hồ.
plan-agenda-reword = Gõ lại mục này.
plan-agenda-full = Chương trình nhiều nhất { $max } mục. Đồng chí gộp bớt.
plan-templates = Mẫu chương trình của { $unit }. Chọn loại:
plan-template-own = { $kind } (mẫu riêng)
plan-template = Mẫu chương trình: { $kind }
plan-template-is-own = Đây là mẫu riêng của đơn vị.
plan-template-is-common = Đây là mẫu chung. Đồng chí sửa để có mẫu riêng của đơn vị.
plan-template-edit = Sửa mẫu
plan-template-drop = Về mẫu chung
plan-template-saved = Đã lưu mẫu chương trình.
plan-template-ask =
    Gõ cả chương trình, mỗi dòng một mục. Hiện nay:
    { $items }
plan-agenda-regular =
    Ổn định tổ chức, điểm danh, thông qua chương trình
    Thông tin thời sự; phổ biến văn bản, chỉ đạo mới của cấp trên
    Kiểm điểm việc thực hiện nghị quyết tháng trước
    Phương hướng, nhiệm vụ tháng tới
    Thảo luận
    Biểu quyết các nội dung
    Kết luận, thông qua biên bản
plan-agenda-thematic =
    Ổn định tổ chức, điểm danh
    Nêu mục đích, yêu cầu của chuyên đề
    Trình bày chuyên đề
    Thảo luận, liên hệ thực tế của chi bộ
    Biểu quyết nội dung, giải pháp thực hiện
    Kết luận, phân công thực hiện
plan-agenda-model =
    Ổn định tổ chức, điểm danh, thông qua chương trình
    Thông tin thời sự; phổ biến văn bản, chỉ đạo mới của cấp trên
    Kể chuyện, trao đổi về học tập và làm theo Bác
    Kiểm điểm việc thực hiện nghị quyết tháng trước
    Phương hướng, nhiệm vụ tháng tới
    Thảo luận
    Biểu quyết các nội dung
    Kết luận, thông qua biên bản, rút kinh nghiệm buổi sinh hoạt mẫu
plan-agenda-extraordinary =
    Ổn định tổ chức, điểm danh
    Nêu lý do họp bất thường
    Trình bày nội dung cần bàn
    Thảo luận
    Biểu quyết
    Kết luận, thông qua biên bản
plan-agenda-study_session =
    Ổn định tổ chức, điểm danh
    Nêu mục đích, yêu cầu của hội nghị
    Báo cáo viên trình bày nội dung
    Trao đổi, giải đáp
    Kết luận, hướng dẫn tổ chức thực hiện và viết bài thu hoạch
plan-agenda-joined = Trình bày và thảo luận chuyên đề

plan-documents = Tài liệu: { $title }
plan-documents-none = Chưa có tài liệu nào.
plan-documents-count = Tài liệu đọc trước: { $count }
plan-documents-full = Mỗi kỳ họp nhiều nhất { $max } tài liệu.
plan-document-ask-title = Gõ tên tài liệu. Tài liệu của chi bộ không gửi qua đây, chỉ ghi tên và nơi đọc.
plan-document-ask-number = Số, ký hiệu? Ví dụ: 12-NQ/TW.
plan-document-ask-date = Ngày ban hành?
plan-document-none = Không có
plan-document-ask-where = Đọc tài liệu ở đâu? Chọn hoặc gõ.
plan-document-handbook = Đã đăng trên Sổ tay đảng viên điện tử
plan-document-added = Đã thêm tài liệu.
plan-document-short = Lưu ý: tài liệu nên gửi trước ít nhất một ngày.
plan-document-drop = Bỏ tài liệu này
plan-file-get = Mở tệp
plan-file-attach = Gửi kèm tệp
plan-file-drop = Bỏ tệp
plan-file-public-ask = Chỉ gửi kèm tệp khi đó là tài liệu công khai. Tệp đi qua máy chủ của ứng dụng trò chuyện ở nước ngoài. { $title }:
plan-file-public = Đây là tài liệu công khai
plan-file-no = Không gửi tệp
plan-file-ask = Đồng chí gửi tệp vào đây, lớn nhất 5 MB.
plan-file-again = Đồng chí gửi một tệp, hoặc bấm Thôi.
plan-file-large = Tệp lớn quá { $mb } MB nên chưa nhận.
plan-file-unreadable = Không đọc được tệp này để kiểm tra dấu mật nên chưa nhận. Đồng chí gửi tệp PDF, Word, Excel hoặc ảnh không đặt mật khẩu.
plan-file-kept = Đã nhận tệp.
plan-file-not-here = { $title }: có tệp kèm theo, nhưng ứng dụng này chưa nhận được tệp. Đồng chí hỏi đồng chí bí thư.

plan-settings = Cài đặt họp: { $unit }
plan-settings-chase =
    { $n ->
        [0] Nhắc riêng người chưa trả lời: không nhắc
       *[other] Nhắc riêng người chưa trả lời: trước { $n } ngày
    }
plan-settings-group =
    { $n ->
        [0] Nhắc trong nhóm: không nhắc
       *[other] Nhắc trong nhóm: trước { $n } ngày
    }
plan-settings-coming =
    { $n ->
        [0] Nhắc riêng người sẽ dự: không nhắc
       *[other] Nhắc riêng người sẽ dự: trước { $n } giờ
    }
plan-settings-label-chase = Người chưa trả lời
plan-settings-label-group = Nhắc trong nhóm
plan-settings-label-coming = Người sẽ dự
plan-settings-days =
    { $n ->
        [0] Không nhắc
       *[other] Trước { $n } ngày
    }
plan-settings-hours =
    { $n ->
        [0] Không nhắc
       *[other] Trước { $n } giờ
    }
