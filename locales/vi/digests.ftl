# Bản tin tuần: mỗi tuần một tin cho người phụ trách đơn vị.
digests-label = Bản tin tuần
digests-help =
    Bản tin tuần: mỗi tuần một tin cho đồng chí phụ trách đơn vị, mặc định 16 giờ 30 thứ Sáu. Tin nêu ba con số chính, đơn vị cần hỗ trợ, đơn vị đáng biểu dương.
    Tuần không có gì thì không gửi. Đổi giờ hoặc tắt: /menu, Bản tin tuần.

digests-title = Bản tin tuần: { $unit }
digests-longer = Gồm { $days } ngày, vì bản tin trước cách đây hơn một tuần.
digests-headline-rate = { $name } đạt { $rate }
digests-headline-change = { $days ->
        [7] { $name } đạt { $rate }, { $change } so với tuần trước
       *[other] { $name } đạt { $rate }, { $change } so với { $days } ngày trước đó
    }
digests-headline-count = { $days ->
        [7] { $name } trong tuần: { $value }
       *[other] { $name } trong { $days } ngày: { $value }
    }
digests-headline = { $help ->
        [0] { $what }; không có đơn vị nào cần hỗ trợ.
       *[other] { $what }; { $help } đơn vị cần hỗ trợ.
    }
digests-headline-cell = { $what }.
digests-complete = Số liệu từ { $unitsWith }/{ $units } đơn vị ({ $with }/{ $cells } chi bộ)
digests-complete-cells = Số liệu từ { $with }/{ $cells } chi bộ
digests-complete-cell = Gồm các việc đã kết thúc trong kỳ; việc đang mở chưa cộng.
digests-own-title = Việc của chi bộ:
digests-help-title = Cần hỗ trợ:
digests-help-line = ({ $at }) { $unit }: { $reasons }
digests-more = và { $count } đơn vị nữa, bấm Các đơn vị để xem
digests-praise-title = Đáng biểu dương:
digests-praise-rate = • { $unit }: đủ số liệu; { $subject } { $figure }
digests-praise-rise = • { $unit }: đủ số liệu; { $subject } tăng { $rise } điểm, đạt { $figure }
digests-praise-more = và { $count } đơn vị nữa

# Thiếu gì: của một chi bộ, và của một đơn vị có nhiều chi bộ.
digests-lacks-no_data = { $days ->
        [7] chưa có số liệu trong tuần
       *[other] chưa có số liệu trong { $days } ngày
    }
digests-lacks-no_secretary = chưa có bí thư, phó bí thư trong danh sách
digests-lacks-no_meeting = tháng này chưa có kỳ sinh hoạt
digests-lacks-no_rota = chưa lập lịch đọc đầu tuần
digests-lack-no_data = { $count }/{ $of } chi bộ chưa có số liệu
digests-lack-no_secretary = { $count }/{ $of } chi bộ chưa có bí thư
digests-lack-no_meeting = { $count }/{ $of } chi bộ tháng này chưa sinh hoạt
digests-lack-no_rota = { $count }/{ $of } chi bộ chưa lập lịch đọc
digests-why-low = có thể chưa ghi hộ ({ $weeks } tuần liền dưới { $low } %)

digests-remind-at = Nhắc bí thư { $at }
digests-see-at = Xem đơn vị { $at }
digests-see = Xem đơn vị
digests-units = Các đơn vị
digests-summary = Xem tổng hợp
digests-missing = Ai chưa trả lời
digests-why = Vì sao có tên ở đây?
digests-settings = Giờ nhận bản tin
digests-explained =
    Vì sao một đơn vị có tên ở bản tin

    Cần hỗ trợ, việc nặng nêu trước: chưa có số liệu trong tuần (trừ khi buổi đọc trùng ngày nghỉ); chưa có bí thư; tháng chưa có kỳ sinh hoạt (xét từ ngày 20); chưa lập lịch đọc đầu tuần.
    Chỉ có tỷ lệ thấp thì chưa kết luận: dưới { $low } trong { $weeks } tuần liền mới nêu, và ghi là có thể chưa ghi hộ.

    Đáng biểu dương: đủ số liệu, từ { $base } lượt trở lên, đạt từ { $praise } hoặc tăng từ { $rise } điểm so với tuần trước.

    Không xét chi bộ dưới { $members } đảng viên, mới lập dưới { $days } ngày, hoặc nghỉ cả tuần. Bản tin không xếp hạng đơn vị, không xếp hạng người.
digests-late = Bản tin tuần { $day } của { $unit } chưa gửi được đúng giờ vì Trợ lý tạm ngừng. Đồng chí bấm để xem.
digests-see-digest = Xem bản tin
digests-see-of = Xem: { $unit }
digests-nothing = { $unit }: tuần này chưa có số liệu nào.
digests-none = chưa có số liệu

digests-units-title = Các đơn vị của { $unit }
digests-units-choose = Đồng chí chọn phần muốn xem:
digests-level-organisation = Đảng bộ, đơn vị cấp trên ({ $count })
digests-level-cell = Chi bộ trực thuộc ({ $count })
digests-range = Đơn vị { $from }–{ $last }

digests-remind-ask = { $unit }: gửi lời nhắc dưới đây tới { $count } đồng chí phụ trách?
digests-remind-send = Gửi lời nhắc
digests-remind-left = Đã thôi. Chưa gửi gì.
digests-remind-toast = Đã ghi nhận lời nhắc.
digests-remind-done = Lời nhắc tới { $unit } sẽ đến đồng chí { $names } vào giờ cho phép gần nhất. Mỗi đơn vị mỗi tuần chỉ nhắc một lần.
digests-remind-nobody =
    { $unit } chưa có ai phụ trách nhận được tin qua Trợ lý, nên chưa nhắc được.
    Đồng chí gọi điện trực tiếp, hoặc nhờ quản trị gửi lại đường dẫn mời bằng /moi.
digests-remind-told = { $unit } đã được nhắc: { $by }, { $moment }. Mỗi tuần chỉ nhắc một lần.
digests-remind-fine = { $unit } không còn việc nào cần nhắc.
digests-somebody = một đồng chí lãnh đạo
digests-letter-to = Kính gửi đồng chí { $name }.
digests-letter =
    Đồng chí { $leader }, { $office } { $above }, nhờ đồng chí xem giúp { $unit }.
    { $period }:
digests-letter-ask =
    Đề nghị đồng chí bổ sung, hoặc báo lại nếu cần hỗ trợ.
    Trân trọng.
digests-letter-line = Đồng chí { $leader } nhờ xem giúp { $unit }
digests-office-leader = lãnh đạo
digests-office-overseer = phụ trách theo dõi của
digests-office-secretary = bí thư
digests-office-deputy_secretary = phó bí thư
digests-office-committee_member = cấp ủy viên
digests-office-group_leader = phụ trách
digests-office-deputy_group_leader = phụ trách
digests-office-recorder = thư ký

digests-home = Bản tin tuần của đồng chí: { $units }
digests-home-when = Gửi lúc { $time } { $weekday } hằng tuần. Tin kế tiếp: { $next }.
digests-home-off = Đang tắt.
digests-home-empty = Tuần không có gì thì không gửi. Gặp ngày nghỉ lễ thì gửi vào ngày kế tiếp không nghỉ, cùng giờ. Bản tin gồm mọi ngày kể từ bản tin trước, ít nhất bảy ngày.
digests-change-time = Đổi ngày, giờ
digests-switch-on = Bật bản tin
digests-switch-off = Tắt bản tin
digests-saved = Đã ghi.
digests-ask-weekday = Đồng chí muốn nhận vào thứ mấy?
digests-weekday-again = Đồng chí chọn một ngày trong tuần, hoặc gõ như: thứ Sáu.
digests-ask-time = Lúc mấy giờ? Chọn một giờ, hoặc gõ như: 17h15.
digests-time-again = Chưa đọc được giờ. Đồng chí gõ như: 17h15.
digests-time-night = Trợ lý chỉ gửi tin từ { $from } giờ đến trước { $to } giờ. Đồng chí chọn giờ khác giúp.
digests-own-time = Nhận lúc { $time }, { $weekday ->
        [1] thứ Hai
        [2] thứ Ba
        [3] thứ Tư
        [4] thứ Năm
        [5] thứ Sáu
        [6] thứ Bảy
       *[7] Chủ nhật
    } hằng tuần
digests-own-sent = Bản tin gần nhất của { $unit }: từ { $from } đến { $last }
digests-own-reminder = Đã nhắc { $unit }, { $moment }

digests-picture = Biểu đồ kèm bản tin.
digests-book = Bảng số liệu kèm bản tin.
digests-chart-week = { $from } – { $last }
digests-chart-weeks = { $weeks } tuần qua
digests-chart-units = Theo đơn vị
digests-chart-this-week = tuần này
digests-tab-units = Đơn vị trực thuộc
digests-tab-cells = Từng chi bộ
digests-column-number = STT
digests-column-unit = Đơn vị
digests-column-above = Thuộc
digests-column-cells = Số chi bộ
digests-column-with = Chi bộ có số liệu
digests-column-members = Đảng viên tính đến nay
digests-column-has = Số liệu
digests-column-base = { $name }: trên tổng
digests-column-rate = { $name }: tỷ lệ
digests-column-behalf = { $name }: ghi hộ
digests-column-note = Cần hỗ trợ
digests-column-total = Cộng
digests-row-own = Tại chính đơn vị này
digests-row-gone = Đơn vị đã chuyển đi hoặc kết thúc
digests-has-data = có
