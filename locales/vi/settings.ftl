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
