# Cài đặt của mỗi người và của đơn vị.
settings-about = Cài đặt
settings-label = Cài đặt
settings-person =
    Cài đặt của đồng chí.
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
