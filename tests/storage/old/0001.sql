-- A database as the program of 2026-11-22 (revision 0001, commit d542b93) left it: two cases, one of them closed,
-- made by its own verbs and written out with sqlite3's dump. Never change it: it is what users have.
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE cases (
	id VARCHAR(16) NOT NULL, 
	platform VARCHAR(40) NOT NULL, 
	"order" VARCHAR(64) NOT NULL, 
	waybill VARCHAR(64) NOT NULL, 
	rules VARCHAR(64) NOT NULL, 
	opened_at VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	shop TEXT NOT NULL, 
	after_sale VARCHAR(64) NOT NULL, 
	outbound_waybill VARCHAR(64) NOT NULL, 
	courier TEXT NOT NULL, 
	goods TEXT NOT NULL, 
	serial TEXT NOT NULL, 
	scenario VARCHAR(60) NOT NULL, 
	paid VARCHAR(20), 
	refunded VARCHAR(20), 
	freight VARCHAR(20), 
	outbound_weight_g INTEGER, 
	returned_weight_g INTEGER, 
	flags TEXT NOT NULL, 
	note TEXT NOT NULL, 
	closed_at VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(rules) REFERENCES snapshots (hash)
);
INSERT INTO "cases" VALUES('261122-HJM8','pdd','261101-123456789012345','YT8812345678901','5555555555555555555555555555555555555555555555555555555555555555','2026-11-22T02:00:00.000000+00:00',2,'旗舰店','','','','手机 100%_📦','SN/1','','1999.00',NULL,'0.10',350,NULL,'','买家说“空包”',NULL);
INSERT INTO "cases" VALUES('261122-929Q','pdd','261102-123456789012345','','5555555555555555555555555555555555555555555555555555555555555555','2026-11-22T02:09:00.000000+00:00',3,'','','','','','','',NULL,NULL,NULL,NULL,NULL,'','第二单','2026-11-24T02:00:00.000000+00:00');
CREATE TABLE events (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(16) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	recorded_at VARCHAR(32) NOT NULL, 
	source VARCHAR(16) NOT NULL, 
	attributes TEXT NOT NULL, 
	corrects VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY("case") REFERENCES cases (id), 
	FOREIGN KEY(corrects) REFERENCES events (id)
);
INSERT INTO "events" VALUES('261122-HJM8-e1','261122-HJM8','note','2026-11-22T02:00:00.000000+00:00','2026-11-22T02:00:00.000000+00:00','typed','{"text":"第 0 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e2','261122-HJM8','note','2026-11-22T01:00:00.000000+00:00','2026-11-22T02:01:00.000000+00:00','typed','{"text":"第 1 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e3','261122-HJM8','note','2026-11-22T00:00:00.000000+00:00','2026-11-22T02:02:00.000000+00:00','typed','{"text":"第 2 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e4','261122-HJM8','note','2026-11-21T23:00:00.000000+00:00','2026-11-22T02:03:00.000000+00:00','typed','{"text":"第 3 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e5','261122-HJM8','note','2026-11-21T22:00:00.000000+00:00','2026-11-22T02:04:00.000000+00:00','typed','{"text":"第 4 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e6','261122-HJM8','note','2026-11-21T21:00:00.000000+00:00','2026-11-22T02:05:00.000000+00:00','typed','{"text":"第 5 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e7','261122-HJM8','note','2026-11-21T20:00:00.000000+00:00','2026-11-22T02:06:00.000000+00:00','typed','{"text":"第 6 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e8','261122-HJM8','note','2026-11-21T19:00:00.000000+00:00','2026-11-22T02:07:00.000000+00:00','typed','{"text":"第 7 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e9','261122-HJM8','note','2026-11-21T18:00:00.000000+00:00','2026-11-22T02:08:00.000000+00:00','typed','{"text":"第 8 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e10','261122-HJM8','note','2026-11-21T17:00:00.000000+00:00','2026-11-22T02:09:00.000000+00:00','typed','{"text":"第 9 条"}',NULL);
INSERT INTO "events" VALUES('261122-HJM8-e11','261122-HJM8','note','2026-11-22T02:00:00.000000+00:00','2026-11-22T02:09:00.000000+00:00','typed','{"text":"更正"}','261122-HJM8-e10');
INSERT INTO "events" VALUES('261122-HJM8-e12','261122-HJM8','signed','2026-11-21T02:00:00.000000+00:00','2026-11-22T02:09:00.000000+00:00','typed','{}',NULL);
CREATE TABLE evidence (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(16) NOT NULL, 
	kind VARCHAR(60) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	bytes INTEGER NOT NULL, 
	attached_at VARCHAR(32) NOT NULL, 
	media_type VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY("case") REFERENCES cases (id)
);
INSERT INTO "evidence" VALUES('261122-HJM8-f1','261122-HJM8','opening_video','ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f','开箱.mp4',22,'2026-11-22T02:09:00.000000+00:00','video','');
INSERT INTO "evidence" VALUES('261122-929Q-f1','261122-929Q','opening_video','ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f','b.mp4',22,'2026-11-22T02:09:00.000000+00:00','video','');
CREATE TABLE inspections (
	number INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	platform VARCHAR(40) NOT NULL, 
	waybill VARCHAR(64) NOT NULL, 
	rules VARCHAR(64) NOT NULL, 
	verdict VARCHAR(16) NOT NULL, 
	quick BOOLEAN NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "inspections" VALUES(1,'ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f','pdd','YT8812345678901','5555555555555555555555555555555555555555555555555555555555555555','warn',0,'2026-11-24T02:00:00.000000+00:00','{"file":"/films/a.mp4","sha256":"ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f","platform":"pdd","rules":"5555555555555555555555555555555555555555555555555555555555555555","verdict":"warn","elapsed_s":1.25,"media":{"container":"mov,mp4","bytes":10,"duration_s":61.2,"header_duration_s":null,"start_s":0.0,"video":{"codec":"h264","width":1920,"height":1080,"fps":29.97,"vfr":true,"rotation":90,"pixel_format":"","index":0,"time_base":"1/1000"},"audio":{"codec":"aac","sample_rate":0,"channels":0},"video_streams":1,"frame_times_s":[],"audio_spans_s":[[0.0,61.0]],"tags":{"encoder":"x"},"damaged":false,"brand":"","restarts_s":[],"appended":false},"findings":[{"check":"size","verdict":"warn","text":{"phrase":["size","{bytes} of {limit} at {place}: {inner}"],"values":{"bytes":3,"limit":2.5,"place":{"zh":"举证","en":"evidence"},"inner":{"phrase":["x","{n}"],"values":{"n":"7"}}}},"value":3,"limit":300000000,"moments_s":[1.0,2.5],"source":"000:L57","rule":"pdd.video"}],"waybills":[{"number":"YT8812345678901","symbology":"Code128","frames":3,"first_s":1.0,"best_s":2.0,"courier":null,"matches":null,"accepted":true,"role":"waybill","doubt":""}],"readings":[{"number":"YT8812345678901","symbology":"Code128","at_s":1.0,"corners":[[0.0,0.0],[10.5,0.0],[10.5,4.0],[0.0,4.0]],"angle":-3.5,"picture_width":1920,"picture_height":1080,"sharpness":0.0,"copies":1,"way":"plain"}],"ocr":[{"text":"YT88","confidence":0.85,"at_s":1.0,"corners":[[0.0,0.0],[10.5,0.0],[10.5,4.0],[0.0,4.0]]}],"to_confirm":["six_faces"],"breaks":[{"at_s":33.4,"kind":"gap","verdict":"fail","confidence":1.0,"length_s":2.0,"before_s":null,"heard":null}],"quick":false,"first_reading_s":null,"faces":[],"others":[],"ocr_s":0.0,"confirmed":null}');
CREATE TABLE ledger (
	number INTEGER NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	"case" VARCHAR(16) NOT NULL, 
	payload TEXT NOT NULL, 
	previous VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "ledger" VALUES(1,'2026-11-22T02:00:00.000000+00:00','case_opened','261122-HJM8','{"after_sale":"","closed_at":null,"courier":"","flags":[],"freight":null,"goods":"","id":"261122-HJM8","note":"","opened_at":"2026-11-22T02:00:00.000000+00:00","order":"261101-123456789012345","outbound_waybill":"","outbound_weight_g":null,"paid":null,"platform":"pdd","refunded":null,"returned_weight_g":null,"rules":"5555555555555555555555555555555555555555555555555555555555555555","scenario":"","serial":"","shop":"","version":1,"waybill":"YT8812345678901"}','0000000000000000000000000000000000000000000000000000000000000000','483cbe80a24ec91a65ef41193143c3acb5383f40a874505c64777e031483b3e2');
INSERT INTO "ledger" VALUES(2,'2026-11-22T02:00:00.000000+00:00','case_changed','261122-HJM8','{"after":{"freight":"0.10","goods":"手机 100%_📦","note":"买家说“空包”","outbound_weight_g":350,"paid":"1999.00","serial":"SN/1","shop":"旗舰店"},"before":{"freight":null,"goods":"","note":"","outbound_weight_g":null,"paid":null,"serial":"","shop":""},"version":2}','483cbe80a24ec91a65ef41193143c3acb5383f40a874505c64777e031483b3e2','5cfc747d9198974a1636e5adeaa50ee6a291abfcfeaf63081d878b1351694d44');
INSERT INTO "ledger" VALUES(3,'2026-11-22T02:00:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-22T02:00:00.000000+00:00","attributes":{"text":"第 0 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e1","kind":"note","recorded_at":"2026-11-22T02:00:00.000000+00:00","source":"typed"}','5cfc747d9198974a1636e5adeaa50ee6a291abfcfeaf63081d878b1351694d44','144e8ba4b0b0e398c14988a1e64bee4788c2334227e9aa898553c947dbec20c0');
INSERT INTO "ledger" VALUES(4,'2026-11-22T02:01:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-22T01:00:00.000000+00:00","attributes":{"text":"第 1 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e2","kind":"note","recorded_at":"2026-11-22T02:01:00.000000+00:00","source":"typed"}','144e8ba4b0b0e398c14988a1e64bee4788c2334227e9aa898553c947dbec20c0','3b504699d311e757f7d1d28257a86e6b210d3afb3899dce3debd6782d4435a48');
INSERT INTO "ledger" VALUES(5,'2026-11-22T02:02:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-22T00:00:00.000000+00:00","attributes":{"text":"第 2 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e3","kind":"note","recorded_at":"2026-11-22T02:02:00.000000+00:00","source":"typed"}','3b504699d311e757f7d1d28257a86e6b210d3afb3899dce3debd6782d4435a48','5333da465138d3994e5f58d2375307b60ad43e2985919c644de75273a1a11689');
INSERT INTO "ledger" VALUES(6,'2026-11-22T02:03:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T23:00:00.000000+00:00","attributes":{"text":"第 3 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e4","kind":"note","recorded_at":"2026-11-22T02:03:00.000000+00:00","source":"typed"}','5333da465138d3994e5f58d2375307b60ad43e2985919c644de75273a1a11689','4c4818f0a68f6507ce16bd01570dbc3beee9ec6292e6acc85e0212fc3cfb218a');
INSERT INTO "ledger" VALUES(7,'2026-11-22T02:04:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T22:00:00.000000+00:00","attributes":{"text":"第 4 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e5","kind":"note","recorded_at":"2026-11-22T02:04:00.000000+00:00","source":"typed"}','4c4818f0a68f6507ce16bd01570dbc3beee9ec6292e6acc85e0212fc3cfb218a','372e142ba8cce58fe7f300bdec6ea5251b86b8f8b99b1bf8790f39f8e8b23ddb');
INSERT INTO "ledger" VALUES(8,'2026-11-22T02:05:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T21:00:00.000000+00:00","attributes":{"text":"第 5 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e6","kind":"note","recorded_at":"2026-11-22T02:05:00.000000+00:00","source":"typed"}','372e142ba8cce58fe7f300bdec6ea5251b86b8f8b99b1bf8790f39f8e8b23ddb','40ee45aac0d7cbe1837959de16e13f149a4733c5c7c0f1abc62b881ad7507ea9');
INSERT INTO "ledger" VALUES(9,'2026-11-22T02:06:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T20:00:00.000000+00:00","attributes":{"text":"第 6 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e7","kind":"note","recorded_at":"2026-11-22T02:06:00.000000+00:00","source":"typed"}','40ee45aac0d7cbe1837959de16e13f149a4733c5c7c0f1abc62b881ad7507ea9','cad017ad0f3349ae1e038bb2f9b06580dff26b497af1128d4f752c652887070c');
INSERT INTO "ledger" VALUES(10,'2026-11-22T02:07:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T19:00:00.000000+00:00","attributes":{"text":"第 7 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e8","kind":"note","recorded_at":"2026-11-22T02:07:00.000000+00:00","source":"typed"}','cad017ad0f3349ae1e038bb2f9b06580dff26b497af1128d4f752c652887070c','c72c53a6a3776dd596480518fb93b8a6c82c1a5dc8add68a044d72d3cfaf8a12');
INSERT INTO "ledger" VALUES(11,'2026-11-22T02:08:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T18:00:00.000000+00:00","attributes":{"text":"第 8 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e9","kind":"note","recorded_at":"2026-11-22T02:08:00.000000+00:00","source":"typed"}','c72c53a6a3776dd596480518fb93b8a6c82c1a5dc8add68a044d72d3cfaf8a12','89e48bdd70a33c6fc95b2e0bc363ca9c6f25108a5512419df9936164b41eda52');
INSERT INTO "ledger" VALUES(12,'2026-11-22T02:09:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T17:00:00.000000+00:00","attributes":{"text":"第 9 条"},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e10","kind":"note","recorded_at":"2026-11-22T02:09:00.000000+00:00","source":"typed"}','89e48bdd70a33c6fc95b2e0bc363ca9c6f25108a5512419df9936164b41eda52','04cbd258a71efd486c262e4a6a8373c6b11622e74021610c12efc5d1c7654d88');
INSERT INTO "ledger" VALUES(13,'2026-11-22T02:09:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-22T02:00:00.000000+00:00","attributes":{"text":"更正"},"case":"261122-HJM8","corrects":"261122-HJM8-e10","id":"261122-HJM8-e11","kind":"note","recorded_at":"2026-11-22T02:09:00.000000+00:00","source":"typed"}','04cbd258a71efd486c262e4a6a8373c6b11622e74021610c12efc5d1c7654d88','c2677c45ac71a46134466f7928c9481998ea8eebcd94473cf19e488ce1bb9030');
INSERT INTO "ledger" VALUES(14,'2026-11-22T02:09:00.000000+00:00','event_added','261122-HJM8','{"at":"2026-11-21T02:00:00.000000+00:00","attributes":{},"case":"261122-HJM8","corrects":null,"id":"261122-HJM8-e12","kind":"signed","recorded_at":"2026-11-22T02:09:00.000000+00:00","source":"typed"}','c2677c45ac71a46134466f7928c9481998ea8eebcd94473cf19e488ce1bb9030','f72e38f793f37b712a08e639ba99b48e97ee71f82a39e923fe5e9162b3c9f2c6');
INSERT INTO "ledger" VALUES(15,'2026-11-22T02:09:00.000000+00:00','evidence_attached','261122-HJM8','{"attached_at":"2026-11-22T02:09:00.000000+00:00","bytes":22,"case":"261122-HJM8","id":"261122-HJM8-f1","kind":"opening_video","media_type":"video","name":"开箱.mp4","note":"","sha256":"ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f"}','f72e38f793f37b712a08e639ba99b48e97ee71f82a39e923fe5e9162b3c9f2c6','b261ac6ac3159be1afe1c0e6369642980793a8c022172ef81467bde1ece13be8');
INSERT INTO "ledger" VALUES(16,'2026-11-22T02:09:00.000000+00:00','case_opened','261122-929Q','{"after_sale":"","closed_at":null,"courier":"","flags":[],"freight":null,"goods":"","id":"261122-929Q","note":"","opened_at":"2026-11-22T02:09:00.000000+00:00","order":"261102-123456789012345","outbound_waybill":"","outbound_weight_g":null,"paid":null,"platform":"pdd","refunded":null,"returned_weight_g":null,"rules":"5555555555555555555555555555555555555555555555555555555555555555","scenario":"","serial":"","shop":"","version":1,"waybill":""}','b261ac6ac3159be1afe1c0e6369642980793a8c022172ef81467bde1ece13be8','ea8aa913c23c860a358233922cc8fdd0ab96812814c348968c62afbe31c20ac1');
INSERT INTO "ledger" VALUES(17,'2026-11-22T02:09:00.000000+00:00','case_changed','261122-929Q','{"after":{"note":"第二单"},"before":{"note":""},"version":2}','ea8aa913c23c860a358233922cc8fdd0ab96812814c348968c62afbe31c20ac1','94c9aff25518837241b5c325fa1b699959ece9a0bddc2f2818dec66204978024');
INSERT INTO "ledger" VALUES(18,'2026-11-22T02:09:00.000000+00:00','evidence_attached','261122-929Q','{"attached_at":"2026-11-22T02:09:00.000000+00:00","bytes":22,"case":"261122-929Q","id":"261122-929Q-f1","kind":"opening_video","media_type":"video","name":"b.mp4","note":"","sha256":"ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f"}','94c9aff25518837241b5c325fa1b699959ece9a0bddc2f2818dec66204978024','6935e181d9019cd5f184295d8ca13edc747b701628cde5ccf32c96b6e89a3877');
INSERT INTO "ledger" VALUES(19,'2026-11-24T02:00:00.000000+00:00','case_closed','261122-929Q','{"version":3}','6935e181d9019cd5f184295d8ca13edc747b701628cde5ccf32c96b6e89a3877','adf0dd8db11c2ffe65c8e2cfdd048229aa9853c497520a4075fe96e9970ef813');
INSERT INTO "ledger" VALUES(20,'2026-11-24T02:00:00.000000+00:00','video_inspected','','{"sha256":"ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f"}','adf0dd8db11c2ffe65c8e2cfdd048229aa9853c497520a4075fe96e9970ef813','d852b246cb3dec77396448830856afa7005a3392084019a6aca75f8af799144b');
INSERT INTO "ledger" VALUES(21,'2026-11-24T02:00:00.000000+00:00','packet_built','261122-HJM8','{"packet":"261122-K7QM-1"}','d852b246cb3dec77396448830856afa7005a3392084019a6aca75f8af799144b','23354c79c5f3567212727ddbe1826cae2ed7ea39d90f780fc5ef215178449b84');
CREATE TABLE packets (
	number INTEGER NOT NULL, 
	id VARCHAR(80) NOT NULL, 
	"case" VARCHAR(16) NOT NULL, 
	built_at VARCHAR(32) NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY("case") REFERENCES cases (id)
);
INSERT INTO "packets" VALUES(1,'261122-K7QM-1','261122-HJM8','2026-11-22T02:00:00.123456+00:00','{"id":"261122-K7QM-1","case":"261122-HJM8","appeals":["pdd.goods_payment"],"attempt":1,"path":"/out","ready":false,"draft":true,"missing":[{"code":"no-video","text":{"phrase":["size","{bytes} of {limit} at {place}: {inner}"],"values":{"bytes":3,"limit":2.5,"place":{"zh":"举证","en":"evidence"},"inner":{"phrase":["x","{n}"],"values":{"n":"7"}}}},"evidence":"opening_video","source":"000:L57"}],"warnings":[{"phrase":["size","{bytes} of {limit} at {place}: {inner}"],"values":{"bytes":3,"limit":2.5,"place":{"zh":"举证","en":"evidence"},"inner":{"phrase":["x","{n}"],"values":{"n":"7"}}}}],"files":[{"path":"upload/1.mp4","sha256":"abababababababababababababababababababababababababababababababab","bytes":10,"role":"upload"}],"built_at":"2026-11-22T02:00:00.123456Z","manifest_sha256":"abababababababababababababababababababababababababababababababab"}');
CREATE TABLE snapshots (
	hash VARCHAR(64) NOT NULL, 
	platform VARCHAR(40) NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (hash)
);
INSERT INTO "snapshots" VALUES('5555555555555555555555555555555555555555555555555555555555555555','pdd','{"id":"pdd","title":{"zh":"中Pinduoduo","en":"Pinduoduo"},"check_back_office":{"zh":"中check","en":"check"},"limits":[{"id":"pdd.return_evidence","title":{"zh":"中limits","en":"limits"},"place":"return_evidence","video":{"bytes_sure":300000000,"bytes_doubtful":314572800,"seconds":600.0,"formats":["mp4","mov"],"formats_open":true,"count":null},"pictures":{"bytes":null,"formats":["jpg"],"count":null},"text":{"characters":300,"bytes":null,"encoding":"utf-8"},"origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"takes_video":null,"note":null}],"clocks":[{"id":"pdd.evidence_after_signing","title":{"zh":"中evidence_after_signing","en":"evidence_after_signing"},"actor":"merchant","starts":[{"event":"signed","attributes":{}}],"length_s":86400.0,"met_by":[{"event":"evidence_submitted","attributes":{}}],"voided_by":[],"if_missed":{"zh":"中late","en":"late"},"final":true,"scenarios":[],"shorten_floor_s":null,"note":{"zh":"中two readings","en":"two readings"},"warn_before_s":10800.0,"origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"moot_after":[],"expected_when":[],"hours":null,"promise":null,"readings":[],"lapses":false,"needs_scenario":false,"only_when":[]},{"id":"pdd.appeal_after_refund","title":{"zh":"中appeal_after_refund","en":"appeal_after_refund"},"actor":"merchant","starts":[{"event":"refunded","attributes":{}}],"length_s":604800.0,"met_by":[{"event":"appealed","attributes":{}}],"voided_by":[],"if_missed":{"zh":"中late","en":"late"},"final":true,"scenarios":[],"shorten_floor_s":null,"note":{"zh":"中two readings","en":"two readings"},"warn_before_s":10800.0,"origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"moot_after":[],"expected_when":[],"hours":null,"promise":null,"readings":[],"lapses":false,"needs_scenario":false,"only_when":[]}],"scenarios":[{"id":"pdd.swapped","title":{"zh":"中swapped","en":"swapped"},"steps":[{"id":"film","title":{"zh":"中film","en":"film"},"why":{"zh":"中why","en":"why"},"done_by":["evidence_submitted"],"done_with":["opening_video"],"gate":[],"source":"000:L57","over_with":[],"gate_level":"blocks","conditions":[],"done_when":[],"only_when":[],"ticked":false,"path":null,"warnings":[],"submits":""}],"warnings":[],"origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"direction":"returns","conditions":[],"requirements":[]},{"id":"pdd.empty","title":{"zh":"中empty","en":"empty"},"steps":[{"id":"film","title":{"zh":"中film","en":"film"},"why":{"zh":"中why","en":"why"},"done_by":["evidence_submitted"],"done_with":["opening_video"],"gate":[],"source":"000:L57","over_with":[],"gate_level":"blocks","conditions":[],"done_when":[],"only_when":[],"ticked":false,"path":null,"warnings":[],"submits":""}],"warnings":[],"origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"direction":"returns","conditions":[],"requirements":[]}],"appeals":[],"evidence":[{"id":"opening_video","title":{"zh":"中opening_video","en":"opening_video"},"medium":"video","advice":{"zh":"中advice","en":"advice"},"mentioned_as":"凭证","origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"must_show":[]},{"id":"goods_and_waybill","title":{"zh":"中goods_and_waybill","en":"goods_and_waybill"},"medium":"picture","advice":{"zh":"中advice","en":"advice"},"mentioned_as":"凭证","origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"must_show":[]},{"id":"freight_receipt","title":{"zh":"中freight_receipt","en":"freight_receipt"},"medium":"document","advice":{"zh":"中advice","en":"advice"},"mentioned_as":"凭证","origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"must_show":[]}],"couriers":[],"event_kinds":["slip_shown"],"origin":{"source":"000:L54","source_date":"--08-29","reviewed_on":"2026-11-22","basis":"stated"},"snapshot":"5555555555555555555555555555555555555555555555555555555555555555","calculators":[],"measures":[],"causes":[],"replies":[],"wordings":[],"checklists":[],"penalties":[],"notes":[],"flags":[],"questions":[],"processes":[],"contradictions":[],"forms":[],"ladder":[],"categories":[],"outcomes":[]}');
CREATE TABLE videos (
	sha256 VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	bytes INTEGER NOT NULL, 
	registered_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO "videos" VALUES('ea6fe3c5d262ef375145e923a5152c3780ef579ca7cfc70ca47f2bd2ed15215f','开箱.mp4',22,'2026-11-22T02:09:00.000000+00:00');
CREATE INDEX cases_order ON cases ("order");
CREATE INDEX cases_waybill ON cases (waybill);
CREATE INDEX events_case ON events ("case");
CREATE INDEX evidence_case ON evidence ("case");
CREATE INDEX evidence_sha256 ON evidence (sha256);
CREATE INDEX inspections_sha256 ON inspections (sha256, platform, waybill);
CREATE INDEX packets_case ON packets ("case");
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'rows of ledger are never changed or removed'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'rows of ledger are never changed or removed'); END;
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'rows of events are never changed or removed'); END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'rows of events are never changed or removed'); END;
CREATE TRIGGER videos_no_update BEFORE UPDATE ON videos BEGIN SELECT RAISE(ABORT, 'rows of videos are never changed or removed'); END;
CREATE TRIGGER videos_no_delete BEFORE DELETE ON videos BEGIN SELECT RAISE(ABORT, 'rows of videos are never changed or removed'); END;
CREATE TRIGGER inspections_no_update BEFORE UPDATE ON inspections BEGIN SELECT RAISE(ABORT, 'rows of inspections are never changed or removed'); END;
CREATE TRIGGER inspections_no_delete BEFORE DELETE ON inspections BEGIN SELECT RAISE(ABORT, 'rows of inspections are never changed or removed'); END;
COMMIT;
