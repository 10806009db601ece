# Bản đăng ký: việc của chi ủy, trang cho cuộc họp, phiếu năm.
pledges-cell = { $unit }: { $paper } năm { $year }
pledges-cell-label = Xem chi bộ
pledges-cell-accepted = Đã tiếp nhận: { $accepted }. Chờ tiếp nhận: { $waiting }.
pledges-waiting-label = Chờ tiếp nhận ({ $count })
pledges-waiting =
    { $count ->
        [0] Không có bản nào chờ tiếp nhận.
       *[other] { $count } bản chờ tiếp nhận. Đồng chí mở từng bản để xem.
    }
pledges-month-open = Tháng { $month }
pledges-people = Từng đồng chí
pledges-people-head = Năm { $year }: chọn một đồng chí.
pledges-person = Xem đồng chí này
pledges-person-label =
    { $name }: { $state ->
        [sent] chờ
        [accepted] đã nhận
        [returned] bổ sung
        [draft] chưa gửi
        [exempt] không hỏi
       *[none] chưa có
    }
pledges-none-yet = Chưa gửi.
pledges-year-book = Phiếu năm chi bộ
pledges-settings = Cài đặt

pledges-cell-month =
    { $state ->
        [none] { $unit }, tháng { $month }: chưa hỏi.
        [open] { $unit }, tháng { $month }: đang cập nhật.
       *[closed] { $unit }, tháng { $month }: đã kết thúc.
    }
pledges-finished-items = Mục đã xong: { $finished }/{ $items }
pledges-list-partly = Cập nhật một phần ({ $count }): { $names }
pledges-list-not-yet = Chưa cập nhật ({ $count }): { $names }
pledges-list-finished = Đã xong mọi mục ({ $count }): { $names }
pledges-list-stuck = Hai tháng liền chưa làm được ({ $count }): { $names }
pledges-list-praise = Tháng này làm đủ các mục, nên động viên ({ $count }): { $names }
pledges-list-help = Cần chi bộ giúp ({ $count }): { $names }
pledges-meeting-page = Trang cho cuộc họp
pledges-print-month = In phiếu tháng
pledges-month-none = Tháng này chưa hỏi nên chưa có số liệu.

pledges-choices = { $kind }: { $counts }
pledges-meeting-title = { $unit }, tháng { $month }: thực hiện { $paper }
pledges-meeting-stuck = Hai tháng liền chưa làm được: { $count } đồng chí
pledges-meeting-behalf = Trong các ghi nhận có ghi hộ: { $count }
pledges-meeting-names = Riêng chi ủy, không đọc trước cuộc họp:
pledges-meeting-nobody = Không có ai cần nêu riêng.
pledges-meeting-word = Tải bản không tên
pledges-meeting-word-names = Tải bản có tên
pledges-meeting-head = SỐ LIỆU THÁNG
pledges-meeting-head-names = SỐ LIỆU THÁNG (RIÊNG CHI ỦY)
pledges-meeting-subject = Thực hiện { $paper }, tháng { $month }
pledges-meeting-file =
    { $names ->
        [yes] Bản có tên, chỉ chi ủy dùng.
       *[no] Bản không tên, dùng trong cuộc họp.
    }
pledges-print-title = Phiếu cập nhật tháng { $month }
pledges-print-line = { $paper }: mỗi đồng chí đánh dấu một ô cho mỗi mục.
pledges-print-done-box = Đã làm, hoàn thành
pledges-print-part-box = Đang làm, một phần
pledges-print-unable-box = Chưa làm được
pledges-print-number = đã đạt { $amount }; ghi số tháng này: ……
pledges-print-said = đã ghi: { $answer }
pledges-print-done = Phiếu tháng của { $count } đồng chí. Nhập lại: /camket, mở tháng, Chưa cập nhật, Ghi hộ.
pledges-no-files = Ứng dụng nhắn tin này không nhận được tệp, nên chưa gửi được. Nội dung xem được ngay trên màn hình.

pledges-year-not-asked = Chưa hỏi lần nào.
pledges-year-reached = Đã đạt { $reached }
pledges-year-count = { $answer }: { $count }
pledges-month-said = Tháng { $month }: { $answer }.
pledges-by-another = (ghi hộ)
pledges-change =
    { $kind ->
        [dropped] Ngày { $day }: thôi mục này. Lý do: { $reason }
        [reopened] Ngày { $day }: hỏi lại.
        [added] Ngày { $day }: thêm mục này. Lý do: { $reason }
        [received] Ngày { $day }: tiếp nhận. Chi ủy thống nhất ngày { $reason }.
       *[reworded] Ngày { $day }: điều chỉnh. Trước đó: { $before }, hạn { $due }. Lý do: { $reason }
    }
pledges-chart-title = Mục { $position }, năm { $year }
pledges-chart-month = Tháng { $month }
pledges-paper-party = ĐẢNG CỘNG SẢN VIỆT NAM
pledges-paper-place = { $town }, ngày { $day } tháng { $month } năm { $year }
pledges-paper-draft = Dự thảo
pledges-sheet-subject = Tình hình thực hiện năm { $year }
pledges-sheet-name = Họ và tên
pledges-sheet-unit = Chi bộ
pledges-sheet-theme = Chủ đề năm
pledges-sheet-agreed = Chi ủy thống nhất ngày
pledges-sheet-note = Phiếu chỉ ghi lại sự việc theo từng tháng, không xếp loại, không thay sổ sách của chi bộ.
pledges-sheet-signer = NGƯỜI VIẾT
pledges-sheet-done = Phiếu năm { $year } của đồng chí { $name }.
pledges-book-title = { $unit }: theo dõi thực hiện năm { $year }
pledges-book-people = Từng đồng chí
pledges-book-months = Từng tháng
pledges-book-done = Phiếu năm { $year } của { $unit }, chỉ chi ủy dùng.
pledges-book-state-active = đang theo dõi
pledges-book-state-finished = đã xong
pledges-book-state-dropped = đã thôi
pledges-book-state-waiting = chờ tiếp nhận
pledges-column-month = Tháng
pledges-column-answer = Kết quả
pledges-column-note = Ghi thêm
pledges-column-name = Họ và tên
pledges-column-item = Mục
pledges-column-theme = Nhóm
pledges-column-words = Nội dung
pledges-column-kind = Loại
pledges-column-target = Chỉ tiêu
pledges-column-reached = Đã đạt
pledges-column-measure = Đơn vị
pledges-column-due = Hạn
pledges-column-state = Tình trạng
pledges-column-expected = Được hỏi
pledges-column-answered = Cập nhật đủ

pledges-branch = { $unit }, năm { $year }: việc đã đăng ký
pledges-branch-register = { $campaigns } đợt đăng ký đã kết thúc: { $rate }
pledges-branch-months = { $rounds } lượt hỏi hằng tháng đã kết thúc, cập nhật đủ: { $rate }
pledges-branch-note = Chỉ là số liệu chung, không có tên.
pledges-branch-before = Năm { $year }

pledges-settings-screen =
    { $unit }:
    Tên gọi: { $paper }.
    Hỏi hằng tháng: { $day }; gặp ngày nghỉ thì dời sang ngày làm việc kế tiếp.
    Chủ đề năm, chuẩn mực đạo đức: ở /caidat.
pledges-change-day = Đổi ngày hỏi
pledges-ask-day = Hằng tháng hỏi vào ngày nào? Chọn hoặc ghi một số từ 1 đến 31.
pledges-day-label = Ngày { $day }
pledges-last-day = Ngày cuối tháng
pledges-day-again = Đồng chí ghi một số từ 1 đến 31.
pledges-suggestions = Gợi ý
pledges-suggestions-head = Gợi ý của { $unit } khi viết mục:
pledges-suggestion-line = { $at }. ({ $theme }) { $words }
pledges-suggestion-add = Thêm gợi ý
pledges-suggestion-drop = Bỏ gợi ý { $at }
pledges-suggestion-last = Cần ít nhất một gợi ý. Muốn về danh sách có sẵn, bấm Dùng gợi ý có sẵn.
pledges-suggestions-full = Đã đủ { $max } gợi ý. Đồng chí bỏ bớt rồi thêm.
pledges-suggestions-reset = Dùng gợi ý có sẵn
