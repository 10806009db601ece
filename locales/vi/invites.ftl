# Mời tham gia.
invites-about = Mời tham gia
invites-label = Mời tham gia
invites-choose-place = Mời tham gia ở đơn vị nào?
invites-choose =
    { $unit } có { $people } người trong danh sách.
    Đồng chí chọn đơn vị cần mời:
invites-everyone = Cả { $people } người
invites-own = Riêng cấp này: { $people } người
invites-too-many = Mỗi lần mời được nhiều nhất { $max } người. Đồng chí chọn đơn vị nhỏ hơn.
invites-made =
    Đường dẫn mời của { $people } người chưa tham gia, { $unit }.
    Mỗi đường dẫn dùng cho một người, một lần, trong 14 ngày. Đồng chí gửi riêng cho từng người.
invites-slips = Phiếu mời để in: khổ A4, mỗi trang 8 phiếu.
invites-no-slips = Chưa in được phiếu mời. Đường dẫn vẫn dùng được trong tệp loi-moi.csv.
invites-nobody = { $unit }: không còn ai cần mời.
invites-line =
    { $name }, { $unit }
    { $link }
invites-shared =
    Đường dẫn chung của { $unit }, dùng đến hết ngày { $day }:
    { $unitLink }
    Người mở đường dẫn chung gõ tên mình, đồng chí xác nhận.

    Thêm Trợ lý vào nhóm của { $unit }:
    { $groupLink }
invites-no-link-yet = Chưa kết nối được với ứng dụng nhắn tin nên chưa tạo được đường dẫn. Đồng chí thử lại sau ít phút.
invites-slip-title = Trợ lý chi bộ – Phiếu mời tham gia
invites-slip-scan = 1. Mở máy ảnh trên điện thoại, quét mã này.
invites-slip-start = 2. Bấm mở, rồi bấm Bắt đầu.
invites-slip-choose = 3. Đọc, rồi chọn một nút.
invites-slip-until = Dùng đến hết ngày { $day }.
invites-help =
    /moi: mời tham gia. Trợ lý gửi tệp loi-moi.csv, phiếu có mã để in, đường dẫn chung và đường dẫn thêm vào nhóm.
