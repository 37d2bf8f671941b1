CREATE TABLE bundle (
	asked INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	nonce VARCHAR NOT NULL, 
	log VARCHAR NOT NULL, 
	first INTEGER NOT NULL, 
	last INTEGER NOT NULL, 
	pull VARCHAR NOT NULL, 
	written_at INTEGER NOT NULL, 
	overtaken BOOLEAN NOT NULL, 
	not_before INTEGER NOT NULL, 
	PRIMARY KEY (asked), 
	UNIQUE (nonce)
);

CREATE TABLE club (
	id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	rule VARCHAR, 
	starts_at VARCHAR, 
	place VARCHAR, 
	leader VARCHAR, 
	since DATE NOT NULL, 
	until DATE, 
	ended_for VARCHAR, 
	PRIMARY KEY (id)
);

CREATE TABLE crate (
	id CHAR(32) NOT NULL, 
	barcode VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	owner VARCHAR, 
	holder VARCHAR, 
	due_on DATE, 
	state VARCHAR NOT NULL, 
	since DATE NOT NULL, 
	count INTEGER, 
	proof VARCHAR, 
	sent_to VARCHAR, 
	PRIMARY KEY (id)
);

CREATE TABLE setting (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);

CREATE TABLE action (
	number INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	facts VARCHAR NOT NULL, 
	done_at INTEGER NOT NULL, 
	on_day VARCHAR NOT NULL, 
	undone_at INTEGER, 
	keeper VARCHAR NOT NULL, 
	PRIMARY KEY (number)
);

CREATE TABLE exchange (
	one INTEGER NOT NULL, 
	log VARCHAR NOT NULL, 
	device_key VARCHAR NOT NULL, 
	house_key VARCHAR NOT NULL, 
	mark INTEGER NOT NULL, 
	mark_chain VARCHAR NOT NULL, 
	durable INTEGER NOT NULL, 
	set_aside INTEGER NOT NULL, 
	last_exchange_at INTEGER, 
	server_time INTEGER, 
	server_url VARCHAR, 
	house_id VARCHAR, 
	house_name VARCHAR, 
	device_id VARCHAR, 
	token VARCHAR, 
	province_key VARCHAR, 
	lineage VARCHAR, 
	province_ca VARCHAR, 
	recovery_key VARCHAR, 
	closed VARCHAR, 
	invitation VARCHAR, 
	PRIMARY KEY (one)
);

CREATE TABLE keeper (
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	pin_hash VARCHAR, 
	wrong INTEGER NOT NULL, 
	paused_at INTEGER, 
	question VARCHAR, 
	left_on VARCHAR, 
	PRIMARY KEY (id)
);

CREATE TABLE desk (
	one INTEGER NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	on_day DATE NOT NULL, 
	at INTEGER NOT NULL, 
	after_action INTEGER NOT NULL, 
	PRIMARY KEY (one)
);

CREATE TABLE list_import (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	keeper VARCHAR NOT NULL, 
	file_name VARCHAR NOT NULL, 
	imported_at INTEGER NOT NULL, 
	taken INTEGER NOT NULL, 
	came_in INTEGER NOT NULL, 
	refused INTEGER NOT NULL, 
	undone_at INTEGER, 
	PRIMARY KEY (id)
);

CREATE TABLE household (
	id CHAR(32) NOT NULL, 
	since DATE NOT NULL, 
	head_id CHAR(32), 
	PRIMARY KEY (id)
);

CREATE TABLE pulled_row (
	scope VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	rev INTEGER NOT NULL, 
	line VARCHAR NOT NULL, 
	PRIMARY KEY (scope, kind, row_id)
);

CREATE TABLE pull_cursor (
	scope VARCHAR NOT NULL, 
	cursor INTEGER NOT NULL, 
	more BOOLEAN NOT NULL, 
	anew BOOLEAN NOT NULL, 
	PRIMARY KEY (scope)
);

CREATE TABLE received_row (
	scope VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	rev INTEGER NOT NULL, 
	fields VARCHAR NOT NULL, 
	box VARCHAR, 
	PRIMARY KEY (scope, kind, row_id)
);

CREATE TABLE closed_box (
	kind VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	box VARCHAR NOT NULL, 
	PRIMARY KEY (kind, row_id)
);

CREATE TABLE erasure (
	id CHAR(32) NOT NULL, 
	of_kind VARCHAR NOT NULL, 
	erased_id CHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE escrow (
	id CHAR(32) NOT NULL, 
	sealed VARCHAR NOT NULL, 
	made_for VARCHAR, 
	PRIMARY KEY (id)
);

CREATE TABLE stock_take (
	id CHAR(32) NOT NULL, 
	shelf VARCHAR, 
	begun_on DATE NOT NULL, 
	ended_on DATE, 
	found INTEGER, 
	missing INTEGER, 
	PRIMARY KEY (id)
);

CREATE TABLE visit_group (
	id CHAR(32) NOT NULL, 
	label VARCHAR NOT NULL, 
	place INTEGER NOT NULL, 
	retired BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE visit_tally (
	id CHAR(32) NOT NULL, 
	what VARCHAR NOT NULL, 
	count INTEGER NOT NULL, 
	on_day DATE NOT NULL, 
	reverses_id CHAR(32), 
	PRIMARY KEY (id)
);

CREATE TABLE flag_answer (
	id CHAR(32) NOT NULL, 
	flag_id CHAR(32) NOT NULL, 
	choice VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE month_closing (
	id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	number INTEGER NOT NULL, 
	what VARCHAR NOT NULL, 
	on_day DATE NOT NULL, 
	figures VARCHAR, 
	keeper VARCHAR, 
	PRIMARY KEY (id)
);

CREATE TABLE title (
	id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	author VARCHAR, 
	publisher VARCHAR, 
	year INTEGER, 
	isbn VARCHAR, 
	pages INTEGER, 
	price INTEGER, 
	category VARCHAR, 
	place VARCHAR, 
	call_number VARCHAR, 
	call_scheme VARCHAR, 
	trashed_on DATE, 
	marc VARCHAR, 
	folded VARCHAR NOT NULL, 
	initials VARCHAR NOT NULL, 
	import_id CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(import_id) REFERENCES list_import (id)
);

CREATE TABLE club_pause (
	id CHAR(32) NOT NULL, 
	club_id CHAR(32) NOT NULL, 
	since DATE NOT NULL, 
	until DATE, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(club_id) REFERENCES club (id)
);

CREATE TABLE club_session (
	id CHAR(32) NOT NULL, 
	club_id CHAR(32) NOT NULL, 
	on_day DATE NOT NULL, 
	number INTEGER NOT NULL, 
	starts_at VARCHAR, 
	planned BOOLEAN NOT NULL, 
	state VARCHAR, 
	reason VARCHAR, 
	topic VARCHAR, 
	unnamed INTEGER NOT NULL, 
	place VARCHAR, 
	heritage VARCHAR, 
	note VARCHAR, 
	women INTEGER, 
	minority INTEGER, 
	children INTEGER, 
	aged_55 INTEGER, 
	aged_60 INTEGER, 
	disabled INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(club_id) REFERENCES club (id)
);

CREATE TABLE late_change (
	id CHAR(32) NOT NULL, 
	club_id CHAR(32) NOT NULL, 
	on_day DATE NOT NULL, 
	number INTEGER NOT NULL, 
	changed_on DATE NOT NULL, 
	keeper VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(club_id) REFERENCES club (id)
);

CREATE TABLE session_photo (
	id CHAR(32) NOT NULL, 
	club_id CHAR(32) NOT NULL, 
	on_day DATE NOT NULL, 
	number INTEGER NOT NULL, 
	secret VARCHAR NOT NULL, 
	removed_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(club_id) REFERENCES club (id)
);

CREATE TABLE person (
	id CHAR(32) NOT NULL, 
	full_name VARCHAR NOT NULL, 
	sort_word VARCHAR NOT NULL, 
	nickname VARCHAR, 
	former_names VARCHAR, 
	birth_year INTEGER, 
	birth_certainty VARCHAR, 
	phone VARCHAR, 
	address VARCHAR, 
	guardian VARCHAR, 
	guardian_id CHAR(32), 
	household_id CHAR(32), 
	group_id CHAR(32), 
	card_number VARCHAR NOT NULL, 
	joined_on DATE NOT NULL, 
	left_on DATE, 
	folded VARCHAR NOT NULL, 
	initials VARCHAR NOT NULL, 
	sort_key VARCHAR NOT NULL, 
	phone_backwards VARCHAR DEFAULT '' NOT NULL, 
	merged_into CHAR(32), 
	import_id CHAR(32), 
	erased BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(group_id) REFERENCES visit_group (id), 
	FOREIGN KEY(merged_into) REFERENCES person (id), 
	FOREIGN KEY(import_id) REFERENCES list_import (id)
);

CREATE TABLE visit (
	id CHAR(32) NOT NULL, 
	group_id CHAR(32), 
	count INTEGER NOT NULL, 
	on_day DATE NOT NULL, 
	hour INTEGER, 
	certainty VARCHAR NOT NULL, 
	reverses_id CHAR(32), 
	counted_at INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(group_id) REFERENCES visit_group (id)
);

CREATE TABLE copy (
	id CHAR(32) NOT NULL, 
	title_id CHAR(32) NOT NULL, 
	accession_number VARCHAR NOT NULL, 
	barcode VARCHAR NOT NULL, 
	acquired_on DATE NOT NULL, 
	state VARCHAR NOT NULL, 
	owner VARCHAR, 
	holder VARCHAR, 
	should_be_at VARCHAR, 
	withdrawn_on DATE, 
	withdrawn_by VARCHAR, 
	trashed_on DATE, 
	sought_since DATE, 
	labelled_at INTEGER, 
	import_id CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(title_id) REFERENCES title (id), 
	FOREIGN KEY(import_id) REFERENCES list_import (id)
);

CREATE TABLE club_member (
	id CHAR(32) NOT NULL, 
	club_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	since DATE NOT NULL, 
	until DATE, 
	role VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(club_id) REFERENCES club (id), 
	FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE presence (
	id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	mark VARCHAR, 
	walked_in BOOLEAN NOT NULL, 
	leads BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(session_id) REFERENCES club_session (id), 
	FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE hold (
	id CHAR(32) NOT NULL, 
	title_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	asked_on DATE NOT NULL, 
	until DATE NOT NULL, 
	ended_on DATE, 
	ended_how VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(title_id) REFERENCES title (id), 
	FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE consent (
	id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	purpose VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	on_day DATE NOT NULL, 
	number INTEGER NOT NULL, 
	giver VARCHAR NOT NULL, 
	given_by VARCHAR, 
	form_number VARCHAR, 
	recorded_by VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE person_trait (
	id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	ethnicity VARCHAR, 
	code_system VARCHAR, 
	disability BOOLEAN, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE delegation (
	id CHAR(32) NOT NULL, 
	visit_id CHAR(32) NOT NULL, 
	purpose VARCHAR NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(visit_id) REFERENCES visit (id)
);

CREATE TABLE crate_copy (
	id CHAR(32) NOT NULL, 
	crate_id CHAR(32) NOT NULL, 
	copy_id CHAR(32) NOT NULL, 
	since DATE NOT NULL, 
	until DATE, 
	why VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(crate_id) REFERENCES crate (id), 
	FOREIGN KEY(copy_id) REFERENCES copy (id)
);

CREATE TABLE loan (
	id CHAR(32) NOT NULL, 
	copy_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	lent_on DATE NOT NULL, 
	due_on DATE NOT NULL, 
	current_due_on DATE NOT NULL, 
	renewals INTEGER NOT NULL, 
	closed_on DATE, 
	closed_how VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(copy_id) REFERENCES copy (id), 
	FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE in_house_use (
	id CHAR(32) NOT NULL, 
	copy_id CHAR(32), 
	count INTEGER NOT NULL, 
	on_day DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(copy_id) REFERENCES copy (id)
);

CREATE TABLE stock_scan (
	id CHAR(32) NOT NULL, 
	take_id CHAR(32) NOT NULL, 
	copy_id CHAR(32), 
	code VARCHAR NOT NULL, 
	on_day DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(take_id) REFERENCES stock_take (id), 
	FOREIGN KEY(copy_id) REFERENCES copy (id)
);

CREATE TABLE loan_event (
	id CHAR(32) NOT NULL, 
	loan_id CHAR(32) NOT NULL, 
	what VARCHAR NOT NULL, 
	on_day DATE NOT NULL, 
	due_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(loan_id) REFERENCES loan (id)
);

CREATE TABLE reminder (
	id CHAR(32) NOT NULL, 
	loan_id CHAR(32) NOT NULL, 
	on_day DATE NOT NULL, 
	keeper VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(loan_id) REFERENCES loan (id)
);

CREATE TABLE return_detail (
	id CHAR(32) NOT NULL, 
	loan_id CHAR(32) NOT NULL, 
	on_day DATE NOT NULL, 
	damaged BOOLEAN NOT NULL, 
	note VARCHAR, 
	brought_by VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(loan_id) REFERENCES loan (id)
);

CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT NOT NULL, chain BLOB CHECK (chain IS NULL OR length(chain) = 16), CONSTRAINT line_fits CHECK (chain IS NOT NULL OR octet_length(line) <= 2900)) STRICT;

CREATE TABLE capture (one INTEGER PRIMARY KEY CHECK (one = 1), user TEXT NOT NULL, at INTEGER NOT NULL, number INTEGER NOT NULL, applying INTEGER NOT NULL, latest INTEGER NOT NULL, seen INTEGER NOT NULL) STRICT;

CREATE TABLE title_number (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL);

CREATE VIRTUAL TABLE title_search USING fts5(name, rest, initials, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');

CREATE TABLE person_number (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL);

CREATE VIRTUAL TABLE person_search USING fts5(name, rest, initials, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');

CREATE INDEX ix_action_on_day ON action (on_day);

CREATE INDEX ix_club_member_club_id ON club_member (club_id);

CREATE INDEX ix_club_member_person_id ON club_member (person_id);

CREATE INDEX ix_club_pause_club_id ON club_pause (club_id);

CREATE INDEX ix_club_session_club_id ON club_session (club_id);

CREATE INDEX ix_club_session_key ON club_session (club_id, on_day, number);

CREATE INDEX ix_club_session_on_day ON club_session (on_day);

CREATE INDEX ix_consent_person_id ON consent (person_id);

CREATE INDEX ix_copy_accession_number ON copy (accession_number);

CREATE INDEX ix_copy_barcode ON copy (barcode);

CREATE INDEX ix_copy_import_id ON copy (import_id);

CREATE INDEX ix_copy_shelf ON copy (should_be_at) WHERE should_be_at IS NOT NULL;

CREATE INDEX ix_copy_sought ON copy (sought_since) WHERE sought_since IS NOT NULL;

CREATE INDEX ix_copy_stock ON copy (state, acquired_on, title_id);

CREATE INDEX ix_copy_title_id ON copy (title_id);

CREATE INDEX ix_copy_unlabelled ON copy (state, id, title_id) WHERE labelled_at IS NULL;

CREATE INDEX ix_crate_barcode ON crate (barcode);

CREATE INDEX ix_crate_copy_copy_id ON crate_copy (copy_id);

CREATE INDEX ix_crate_copy_crate_id ON crate_copy (crate_id);

CREATE INDEX ix_delegation_visit_id ON delegation (visit_id);

CREATE INDEX ix_erasure_erased_id ON erasure (erased_id);

CREATE INDEX ix_flag_answer_flag_id ON flag_answer (flag_id);

CREATE INDEX ix_hold_person_id ON hold (person_id);

CREATE INDEX ix_hold_waiting ON hold (title_id) WHERE ended_on IS NULL;

CREATE INDEX ix_household_head_id ON household (head_id);

CREATE INDEX ix_in_house_use_copy_id ON in_house_use (copy_id);

CREATE INDEX ix_in_house_use_on_day ON in_house_use (on_day);

CREATE INDEX ix_late_change_club_id ON late_change (club_id);

CREATE INDEX ix_loan_closed_on ON loan (closed_on);

CREATE INDEX ix_loan_copy_id ON loan (copy_id);

CREATE INDEX ix_loan_event_loan_id ON loan_event (loan_id);

CREATE INDEX ix_loan_event_on_day ON loan_event (on_day);

CREATE INDEX ix_loan_lent_on ON loan (lent_on);

CREATE INDEX ix_loan_out_due ON loan (current_due_on) WHERE closed_how IS NULL;

CREATE INDEX ix_loan_out_person ON loan (person_id) WHERE closed_how IS NULL;

CREATE INDEX ix_loan_person_id ON loan (person_id);

CREATE INDEX ix_month_closing_month ON month_closing (month);

CREATE INDEX ix_person_card_number ON person (card_number);

CREATE INDEX ix_person_folded ON person (folded);

CREATE INDEX ix_person_guardian_id ON person (guardian_id);

CREATE INDEX ix_person_here ON person (sort_key) WHERE left_on IS NULL AND erased IS 0 AND merged_into IS NULL;

CREATE INDEX ix_person_household_id ON person (household_id);

CREATE INDEX ix_person_import_id ON person (import_id);

CREATE INDEX ix_person_merged_into ON person (merged_into);

CREATE INDEX ix_person_phone_backwards ON person (phone_backwards);

CREATE INDEX ix_person_sort_key ON person (sort_key);

CREATE INDEX ix_person_trait_person_id ON person_trait (person_id);

CREATE INDEX ix_presence_key ON presence (session_id, person_id);

CREATE INDEX ix_presence_person_id ON presence (person_id);

CREATE INDEX ix_presence_session_id ON presence (session_id);

CREATE INDEX ix_reminder_loan_id ON reminder (loan_id);

CREATE INDEX ix_return_detail_loan_id ON return_detail (loan_id);

CREATE INDEX ix_session_photo_key ON session_photo (club_id, on_day, number);

CREATE INDEX ix_stock_scan_copy_id ON stock_scan (copy_id);

CREATE INDEX ix_stock_scan_take_id ON stock_scan (take_id);

CREATE INDEX ix_title_import_id ON title (import_id);

CREATE INDEX ix_title_isbn ON title (isbn);

CREATE INDEX ix_title_trash ON title (trashed_on) WHERE trashed_on IS NOT NULL;

CREATE INDEX ix_visit_on_day ON visit (on_day);

CREATE INDEX ix_visit_tally_on_day ON visit_tally (on_day);

CREATE INDEX person_folded ON person (folded, id);

CREATE INDEX title_folded ON title (folded, id) WHERE trashed_on IS NULL;

