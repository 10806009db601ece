# Cài đặt của mỗi người và của đơn vị.
settings-about = Cài đặt
settings-label = Cài đặt
settings-person =
    Cài đặt của { -you }.
    Ngôn ngữ: { $language }.
settings-of-unit = { $unit }
settings-unit =
    Cài đặt của { $unit }.
    Ngôn ngữ tin nhắn trong nhóm: { $language }.
    Xưng hô với người ngoài Đảng: { $address }.
settings-language-vi = Tiếng Việt
settings-language-en = English
settings-address-ong_ba = ông, bà
settings-address-anh_chi = anh, chị
settings-saved = Đã lưu.
settings-help = /caidat: chọn ngôn ngữ.
settings-help-unit = Đồng chí bí thư dùng /caidat để chọn ngôn ngữ tin nhắn của đơn vị, cách xưng hô với người ngoài Đảng.
settings-help-days = /caidat, nút Ngày nghỉ: thêm hoặc bỏ ngày nghỉ, ngày làm bù. Ví dụ: thêm ngày 30/11, chọn Nghỉ. Buổi đọc rơi vào ngày nghỉ được dời theo cài đặt của chi bộ.
settings-days = Ngày nghỉ
settings-days-public = Ngày nghỉ, ngày làm bù chung cho mọi đơn vị:
settings-days-unit =
    Ngày nghỉ, ngày làm bù riêng của { $unit }:
    Ngày nghỉ chung vẫn áp dụng; ngày ghi riêng ở đây được theo trước.
settings-days-none = Chưa có ngày nào sắp tới.
settings-day-line =
    { $kind ->
        [working] { $day }: làm bù ({ $name })
       *[off] { $day }: nghỉ ({ $name })
    }
settings-day-add = Thêm ngày nghỉ
settings-day-drop = Bỏ { $day }
settings-day-drop-question =
    Bỏ khỏi danh sách?
    { $line }
    Các buổi đọc chưa thông báo được xếp lại theo.
settings-day-drop-yes = Bỏ ngày này
settings-day-keep = Giữ nguyên
settings-day-dropped = Đã bỏ ngày này.
settings-day-ask-date = Ngày nào? Ví dụ: 30/11, thứ Hai tới, 2/9/2027
settings-day-ask-kind = Hôm ấy nghỉ hay làm bù?
settings-day-kind-off = Nghỉ
settings-day-kind-working = Làm bù
settings-day-kind-again = Đồng chí chọn Nghỉ hoặc Làm bù.
settings-day-ask-name = Ghi tên ngày ấy. Ví dụ: Quốc khánh
settings-day-name-long = Tên dài quá { $max } chữ cái. Đồng chí viết ngắn hơn.
settings-day-name-again = Đồng chí ghi tên ngày ấy bằng chữ.
settings-day-unreadable = Chưa đọc được ngày này. Đồng chí viết như 30/11 hoặc 30/11/2026.
settings-day-impossible_date = Không có ngày này trong lịch. Đồng chí xem lại.
settings-day-weekday_mismatch = Thứ và ngày không khớp nhau. Đồng chí xem lại.
settings-day-past = Ngày này đã qua. Đồng chí ghi một ngày sắp tới.
settings-day-far = Ngày này còn xa quá. Đồng chí ghi ngày trong hai năm tới.
settings-words = Chủ đề, chuẩn mực
settings-words-unset = chưa đặt
settings-words-above = { $words } (theo { $unit })
settings-words-hint = Đơn vị dưới chưa đặt riêng thì theo đơn vị này. Chủ đề và chuẩn mực hiện trên bản đăng ký; chuẩn mực được nhắc mỗi quý một lần.
settings-words-drop = Bỏ, theo cấp trên
settings-words-long = Dài quá { $max } chữ cái hoặc quá nhiều dòng. Đồng chí viết gọn hơn.
settings-words-again = Đồng chí ghi bằng lời, ít nhất vài chữ.
settings-words-stamped = Nội dung có dấu mật nên Trợ lý không nhận, không lưu.
settings-theme = Chủ đề năm
settings-theme-year = Năm { $year }
settings-theme-which-year = Chủ đề của năm nào?
settings-theme-year-again = Đồng chí chọn năm nay hoặc năm tới.
settings-theme-ask = Chủ đề năm { $year } là gì? Ghi trên một dòng.
settings-theme-line = Chủ đề năm { $year }: { $words }
settings-ethics = Chuẩn mực đạo đức
settings-ethics-ask = Chuẩn mực đạo đức của đơn vị, ngắn gọn, mỗi điều một dòng. Ví dụ: Trung thực, trách nhiệm, gần dân
settings-ethics-line = Chuẩn mực đạo đức: { $words }
settings-ethics-print = In bản A4
settings-ethics-none = Chưa có chuẩn mực đạo đức để in.
settings-ethics-printed = Chuẩn mực đạo đức của { $unit }, khổ A4 để treo.
settings-ethics-title = CHUẨN MỰC ĐẠO ĐỨC
settings-ethics-shown =
    Chuẩn mực đạo đức của { $unit }:
    { $words }
settings-no-files = Ứng dụng nhắn tin này không nhận được tệp, nên chưa gửi được bản in.
settings-help-words = /caidat, chọn đơn vị, nút Chủ đề, chuẩn mực: đặt chủ đề năm, chuẩn mực đạo đức, in bản A4. Đơn vị dưới chưa đặt riêng thì theo đơn vị trên.
settings-town = Địa danh trên giấy
settings-town-is = Địa danh trên giấy tờ: { $town }.
settings-town-none = để trống
settings-town-ask = Giấy tờ của đơn vị ghi địa danh nào? Ví dụ: Lào Cai
settings-town-again = Đồng chí ghi địa danh bằng chữ, không quá { $max } chữ cái.
settings-care-is =
    { $care ->
        [off] Hỏi thăm người lâu chưa thấy ghi nhận: đang tắt.
       *[on] Hỏi thăm người lâu chưa thấy ghi nhận: chiều thứ Sáu, riêng với bí thư.
    }
settings-care-off = Tắt hỏi thăm
settings-care-on = Bật hỏi thăm
