# Private messages that go together.
delivery-week-title = Your tasks this week
