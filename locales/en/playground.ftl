# The playground: a page to try everything on this machine; nothing is sent out.
playground-bot-name = Trợ lý chi bộ
playground-name-administrator = Administrator
playground-name-stranger = Somebody not on the list
playground-part-administrator = Administrator
playground-part-leader = Leader
playground-part-overseer = Overseer
playground-part-secretary = Secretary
playground-part-deputy_secretary = Deputy secretary
playground-part-committee_member = Committee member
playground-part-group_leader = Group leader
playground-part-deputy_group_leader = Deputy group leader
playground-part-recorder = Recorder
playground-part-member = Member
playground-part-stranger = On no list

# Command line
playground-progress-start = Preparing the playground. Data in { $dir }; nothing leaves this machine.
playground-progress-fresh = Each run starts afresh; its data is removed at the end (DEMO_KEEP=1 keeps it).
playground-progress-keep = Each run starts afresh; its data is kept at the end (DEMO_KEEP=1).
playground-progress-import = Importing the sample roster through the administrator's chat…
playground-progress-join = Inviting the secretary and the people of the cell…
playground-progress-group = Binding the cell's group…
playground-progress-stories = Approving some stories…
playground-progress-stop = To stop: Ctrl+C.

# Clock
playground-move-quarter = +15 min
playground-move-hour = +1 hour
playground-move-day = +1 day
playground-move-week = +1 week
playground-move-wednesday = Wednesday 16:00
playground-move-friday = Friday 16:00
playground-move-monday-morning = to Monday morning
playground-move-monday-nudge = Monday 15:10
playground-move-monday-evening = to Monday evening (after 17:00)

# Page
playground-page-title = Trợ lý chi bộ: playground
playground-page-clock = Clock
playground-page-move-to = To date and time
playground-page-go = Go
playground-page-start-empty = Start over, empty
playground-page-start-story = Prepared cell
playground-page-other-language = Tiếng Việt
playground-page-side = People to play and things to try
playground-page-people = Play as
playground-page-search = Find a name or unit
playground-page-steps = Things to try
playground-page-sample = Download the sample roster (.csv)
playground-page-group = Group
playground-page-commands = Commands
playground-page-attach = Send a .csv or .xlsx file
playground-page-message = Message
playground-page-send = Send
playground-page-tabs = Choose a screen
playground-page-close = Close
playground-page-joined = joined
playground-page-not-joined = not joined
playground-page-edited = edited
playground-page-no-messages = No messages yet
playground-page-no-group = There is no group yet. Make one of the person you play and the people of the cell.
playground-page-new-group = Make a group
playground-page-outside = This person is not in the group and does not see its messages.
playground-page-join-group = Let them in
playground-page-no-bot = The assistant is not in this group.
playground-page-add-bot = Add the assistant
playground-page-people-count = people in the group
playground-page-link-waits = This person was given a personal invitation link (by the secretary, outside this chat).
playground-page-open-link = Open the invitation
playground-page-working = Time is passing; what comes due is done one after the other…
playground-page-failed = That did not work. Please try again.
playground-page-setting-scene = Setting the scene anew; a few seconds…
playground-page-confirm-empty = Drop what you tried and start over with no roster at all?
playground-page-confirm-story = Drop what you tried and set up the prepared cell with the whole city's roster?
playground-page-play-as = Play
playground-page-go-to = Clock:
playground-page-bot = automatic
playground-page-download = download
playground-page-reply-to = in reply to
playground-page-nobody = Nobody found.
playground-tab-people = People
playground-tab-private = Private
playground-tab-group = Group
playground-tab-steps = To try
playground-event-came = { $name } joined the group
playground-event-added = { $name } added { $added }
playground-event-left = { $name } left the group
playground-event-pinned = { $name } pinned a message
playground-event-chat-changed = The group changed
playground-refused-past = The clock only goes forward.
playground-refused-no-group = There is no group. Make one in the right pane first.
playground-refused-not-ready = The scene is being set; a few seconds.
playground-refused-no-file = No file was chosen.
playground-refused-unexpected = Something unexpected happened; details are in the terminal.

# Shortcuts in the list
playground-send-setup_link = Send the setup code
playground-send-sample_file = Send the sample roster
playground-send-invite_command = Send /moi
playground-send-menu_command = Send /menu
playground-send-data_command = Send /dulieu
playground-send-bind_command = Send /lienket in the group

# Things to try in the prepared cell
playground-step-story-menu = See the secretary's menu
playground-step-story-menu-text = A roster of 3,521 is imported, the group is bound, 21 of 27 have joined. Send /menu: what a secretary can do appears.
playground-step-story-wednesday = Wait for Wednesday afternoon
playground-step-story-wednesday-text = At 16:00 the leader of the group whose turn it is is asked in private: which story, and who reads.
playground-step-story-choose = The group leader chooses story and reader
playground-step-story-choose-text = Press one of three stories, then Tôi đọc (I read). A story nobody approved goes to the secretary.
playground-step-story-approve = The secretary approves
playground-step-story-approve-text = Look at the source, then press Duyệt dùng (approve). What no person approved never reaches the group.
playground-step-story-join = Bring in somebody who has not joined
playground-step-story-join-text = Above the private chat is their invitation. Open it, read, press Tôi đồng ý (I agree). The secretary is told.
playground-step-story-monday = To Monday morning
playground-step-story-monday-text = At 07:15 the group is told title, source and reader. At 07:30 the same message gets Đã nghe (heard) and Chưa dự được (could not come).
playground-step-story-heard = Answer
playground-step-story-heard-text = In the group press Đã nghe: a toast at once, and the count goes up. As somebody else press Chưa dự được: the text comes in private with Đã đọc lại (read it later).
playground-step-story-for-others = Answer for another
playground-step-story-for-others-text = The secretary sends /doc and presses Ghi hộ for somebody without a phone, or Ghi cả tổ with exceptions.
playground-step-story-evening = To Monday evening
playground-step-story-evening-text = Who has not answered is reminded once, in private. At 17:00 it closes: the group's message becomes the summary; the names go to the secretary only.
playground-step-story-mydata = My data
playground-step-story-mydata-text = Send /dulieu: what is stored and for what; export, withdraw consent, delete.

# Things to try from an empty start
playground-step-empty-setup = Become the administrator
playground-step-empty-setup-text = The setup code is shown once at installation. Send it: this person becomes the administrator.
playground-step-empty-import = Import the roster
playground-step-empty-import-text = Send the sample file (27 people, 5 groups) or your own. Look at the preview, then press Xác nhận nhập (confirm).
playground-step-empty-invite = Invite
playground-step-empty-invite-text = Send /moi: a file of links, slips to print, a link for the group. Here everybody then has been given their link.
playground-step-empty-secretary = The secretary joins
playground-step-empty-secretary-text = Open the invitation, read, press Tôi đồng ý (I agree). The secretary's menu appears.
playground-step-empty-members = Group leader and members join
playground-step-empty-members-text = The same for the group leader, then for some others. The secretary is told of each.
playground-step-empty-group = Make a group
playground-step-empty-group-text = In the group pane make a group, then add the assistant.
playground-step-empty-bind = Bind the group to the cell
playground-step-empty-bind-text = Send /lienket in the group, press Chỉ đảng viên (members only). The answer says what happens next Monday; press Đúng rồi.
playground-step-empty-choose = The group leader chooses
playground-step-empty-choose-text = On Wednesday at 16:00 the group leader is asked. Choose a story, press Tôi đọc; the secretary presses Duyệt dùng.
playground-step-empty-monday = Monday morning
playground-step-empty-monday-text = The group has a message with Đã nghe. Press it as several people.
playground-step-empty-evening = Monday evening
playground-step-empty-evening-text = At 17:00 it closes. The group has the summary, the secretary the names of those missing.
