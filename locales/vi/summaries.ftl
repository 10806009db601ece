# Tổng hợp của đơn vị
summaries-about = tổng hợp của đơn vị
summaries-label = Tổng hợp
summaries-help = /tonghop: đơn vị đã làm gì trong tuần, tháng, quý, năm hoặc từ ngày đến ngày, so với kỳ trước. Chỉ cộng việc đã kết thúc; việc chưa xong ghi ở dòng “Đang diễn ra”. Cấp trên xem số liệu đến chi bộ.
summaries-help-committee = /tonghop, nút “Ai chưa trả lời”: việc đang chờ của chi bộ, xem theo việc hoặc theo người, để nhắc lại một lần, ghi hộ hoặc ghi tạm vắng.

summaries-title = Tổng hợp: { $unit }
summaries-so-far = { $period } (đến hôm nay)
summaries-complete = Số liệu từ { $unitsWith }/{ $units } đơn vị ({ $cellsWith }/{ $cells } chi bộ)
summaries-complete-cells = Số liệu từ { $cellsWith }/{ $cells } chi bộ
summaries-none = Kỳ này chưa có số liệu.
summaries-running = Đang diễn ra: { $list }
summaries-running-readings = { $count } buổi đọc
summaries-running-meeting_rsvp = { $count } giấy mời họp
summaries-running-meeting_attendance = { $count } buổi điểm danh
summaries-running-announcements = { $count } thông báo
summaries-running-surveys = { $count } khảo sát
summaries-running-contest = { $count } cuộc thi
summaries-running-pledge_register = { $count } đợt đăng ký năm
summaries-running-pledge_month = { $count } đợt cập nhật đăng ký
summaries-running-essays = { $count } đợt thu bài thu hoạch

summaries-gaps = Còn thiếu: { $list }
summaries-gap-no_secretary = bí thư, phó bí thư
summaries-gap-no_rota = lịch đọc đầu tuần
summaries-gap-no_meeting = kỳ sinh hoạt tháng này

summaries-more = Xem thêm
summaries-chart = Biểu đồ
summaries-units = Từng đơn vị
summaries-before = ‹ Kỳ trước
summaries-after = Kỳ sau ›
summaries-by-week = Tuần
summaries-by-month = Tháng
summaries-by-quarter = Quý
summaries-by-year = Năm
summaries-range = Từ ngày – đến ngày
summaries-up = Lên trên
summaries-missing = Ai chưa trả lời

summaries-kids-title = { $unit }: từng đơn vị, theo tên
summaries-kids-of = { $subject }:
summaries-kid = • { $name }: { $figure }
summaries-kids-rest = • Đơn vị khác (đã chuyển, đã kết thúc, hoặc tính riêng ở cấp này): { $figure }
summaries-kids-none = Chưa có đơn vị trực thuộc.
summaries-no-data = chưa có số liệu

summaries-chart-sent = { $unit }. { $period }
summaries-chart-first = { $count } đơn vị đầu, theo tên
summaries-no-files = Ở đây không gửi được hình. Số liệu có trong tin nhắn tổng hợp, nút “Từng đơn vị”.
summaries-not-drawn = Chưa vẽ được biểu đồ. Số liệu trong tin nhắn vẫn đúng; đồng chí thử lại sau ít phút.

summaries-range-from = { $unit }: xem từ ngày nào? Ví dụ: 1/11 hoặc 01-11-2026.
summaries-range-last = Từ ngày { $from } đến hết ngày nào?
summaries-range-backwards = Ngày cuối phải từ ngày { $from } trở đi. Đồng chí viết lại giúp.
summaries-range-long = Mỗi lần xem nhiều nhất mười năm. Đồng chí viết lại giúp.

summaries-missing-title = { $unit }: việc đang chờ trả lời
summaries-missing-none = Không có việc nào đang chờ trả lời.
summaries-missing-open = { $name }: còn { $missing }/{ $expected }, đến ngày { $day }
summaries-missing-unnamed = { $name } (không ghi tên): còn { $missing }/{ $expected }, đến ngày { $day }. Chỉ nhắc được chung
summaries-missing-late = { $name }: đã kết thúc, còn { $missing }/{ $expected }; hôm nay vẫn ghi bổ sung được
summaries-by-person = Xem theo người
summaries-by-ask = Xem theo việc
summaries-people-title = { $unit }: đồng chí còn việc chưa trả lời
summaries-person-line = • { $name }: { $count } việc
summaries-person-title = { $name } còn { $count } việc chưa trả lời:
summaries-person-none = Đồng chí này không còn việc nào đang chờ trả lời.
summaries-record = Ghi hộ: { $name }
summaries-away = Ghi tạm vắng
summaries-kind-readings = Buổi đọc
summaries-kind-meeting_rsvp = Giấy mời
summaries-kind-meeting_task = Việc được giao
summaries-kind-announcements = Thông báo
summaries-kind-surveys = Khảo sát
summaries-kind-contest = Cuộc thi
summaries-kind-pledge_register = Đăng ký năm
summaries-kind-pledge_month = Cập nhật đăng ký
summaries-kind-essays = Thu hoạch
summaries-kind-focus = Khâu đột phá, vấn đề nổi cộm
summaries-kind-initiatives = Mô hình
