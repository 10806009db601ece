# Tin nhắn riêng gửi gộp.
delivery-week-title = Việc của đồng chí tuần này
