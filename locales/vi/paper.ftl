# In phiếu giấy: chọn in cho ai, lời trên phiếu, cách nhập lại.
paper-about = In phiếu buổi đọc, phiếu điểm danh
paper-label = In phiếu ghi nhận
paper-help = /inphieu: in phiếu ghi nhận của buổi đọc tới, phiếu điểm danh của kỳ họp tới, có tên, ô đánh dấu và chỗ ký. Sau buổi đọc, nhập lại bằng Ghi cả tổ.
paper-choose-place = In phiếu ghi nhận cho đơn vị nào?
paper-choose = { $unit }: in phiếu ghi nhận cho ai?
paper-whole = Cả chi bộ
paper-no-reading = Chưa có buổi đọc nào sắp tới để in phiếu. Đồng chí xem lịch ở /doc.
paper-nobody = Danh sách chưa có ai để in phiếu.
paper-no-files = Ứng dụng nhắn tin này không nhận được tệp, nên chưa gửi được phiếu.
paper-not-printed = Chưa in được phiếu. Đồng chí thử lại sau ít phút.

paper-title = Phiếu ghi nhận buổi đọc
paper-day = 15 phút đầu giờ { $day }
paper-starts = Bắt đầu: { $time }
paper-place = Địa điểm: { $place }
paper-story = Bài đọc: { $title }
paper-source = Nguồn: { $source }
paper-story-open = Bài đọc: { $who } tự chọn
paper-reader = Người đọc: { $name }
paper-reader-of = đại diện { $who }
paper-note = Phiếu này chỉ để tiện ghi nhận, không phải sổ sách chính thức của chi bộ.
paper-column-number = STT
paper-column-name = Họ và tên
paper-column-heard = Đã nghe
paper-column-missed = Chưa dự được
paper-column-reread = Đã đọc lại
paper-column-signature = Ký tên
paper-page = Trang
paper-away = không cần ghi

paper-done = Phiếu ghi nhận của { $unit }, buổi đọc { $day }: { $people } người. Đồng chí in trên giấy A4.
paper-how =
    Nhập lại khi buổi đọc đang mở: /doc, bấm Chưa ghi nhận, rồi Ghi cả tổ.
    Mọi người đều đang được chọn: đồng chí bấm vào tên chưa nghe, rồi Xác nhận. Ai đã đọc lại thì dùng Ghi hộ.
paper-on-paper = { $count } người theo dõi trên giấy không có trong Ghi cả tổ: đồng chí bấm Nhập số trên giấy và gõ tổng số đã nghe.
paper-on-paper-group = { $count } người theo dõi trên giấy không có trong Ghi cả tổ: đồng chí báo đồng chí bí thư tổng số đã nghe.

paper-meeting-label = Phiếu điểm danh
paper-reading-label = Phiếu buổi đọc
paper-choose-sheet = { $unit }: in phiếu nào?
paper-no-meeting = Chưa có kỳ họp nào sắp tới để in phiếu. Đồng chí xem lịch ở /hop.
paper-meeting-title = Phiếu điểm danh
paper-meeting-starts = Bắt đầu: { $time }, { $day }
paper-column-present = Có mặt
paper-column-late = Đến muộn
paper-column-excused = Vắng có lý do
paper-meeting-done = Phiếu điểm danh của { $unit }, { $title }, { $day }: { $people } người. Đồng chí in trên giấy A4.
paper-meeting-how =
    Nhập lại khi đang điểm danh: /hop, mở kỳ họp, bấm Danh sách điểm danh, rồi Ghi cả danh sách.
    Vắng không có lý do không có ô: chỉ người chủ trì ghi khi chốt danh sách.
paper-meeting-on-paper = { $count } người theo dõi trên giấy không có trong danh sách điểm danh: đồng chí ghi vào biên bản.
