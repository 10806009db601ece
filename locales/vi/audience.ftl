# Chọn người được hỏi: dùng chung cho thông báo và khảo sát.
audience-choose-unit = Đồng chí làm việc này cho đơn vị nào?
audience-ask = Dành cho ai trong { $unit }?
audience-way-cell = Cả chi bộ
audience-way-branch = Cả { $unit }
audience-way-groups = Chọn tổ
audience-way-units = Chọn đơn vị
audience-way-roles = Theo chức vụ
audience-way-members = Chọn người
audience-by-button = Đồng chí chọn bằng nút.
audience-pick =
    { $by ->
        [roles] Bấm vào chức vụ để chọn hoặc bỏ, rồi bấm Xong.
        [members] Bấm vào tên để chọn hoặc bỏ, rồi bấm Xong. Gõ một phần tên để tìm.
       *[units] Bấm vào tên để chọn hoặc bỏ, rồi bấm Xong. Gõ một phần tên để tìm.
    }
audience-on = ✓ { $name }
audience-found = Tìm: { $part }
audience-not-found = Không có tên nào chứa: { $part }
audience-chosen = Đã chọn: { $names }. Tất cả { $people } người.
audience-chosen-none = Chưa chọn.
audience-list-all = Cả danh sách
audience-ok = Xong
audience-none-chosen = Chưa chọn gì. Đồng chí bấm vào ít nhất một dòng, hoặc bấm Quay lại.
audience-nobody = Lựa chọn này chưa có ai. Đồng chí chọn lại.
audience-changed = Có đơn vị hoặc người đã chọn không còn trong danh sách. Đồng chí bấm Quay lại để chọn lại.
audience-others-ask = Hỏi cả quần chúng của đơn vị không?
audience-others-no = Chỉ đảng viên
audience-others-yes = Cả quần chúng
audience-whole = cả { $unit } ({ $people } người)
audience-some = { $names } ({ $people } người)
audience-role-leader = Lãnh đạo
audience-role-overseer = Theo dõi
audience-role-secretary = Bí thư
audience-role-deputy_secretary = Phó bí thư
audience-role-committee_member = Chi ủy viên
audience-role-group_leader = Tổ trưởng
audience-role-deputy_group_leader = Tổ phó
audience-role-recorder = Thư ký
