-- Drp's tables, generated from the model by tests/Drp.Storage.Tests (DatabaseScriptTests).

IF SCHEMA_ID(N'drp') IS NULL EXEC(N'CREATE SCHEMA [drp];');
GO


CREATE TABLE [drp].[approval_definitions] (
    [subject_kind] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [number] int NOT NULL,
    [definition] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_approval_definitions] PRIMARY KEY ([subject_kind], [code], [number])
);
GO


CREATE TABLE [drp].[approval_requests] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_kind] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [status] int NOT NULL,
    [proposer] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [submitted_at] bigint NOT NULL,
    [next_timer] bigint NULL,
    [waiting] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_approval_requests] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[approval_waiting] (
    [actor_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [request_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_approval_waiting] PRIMARY KEY ([actor_id], [request_id])
);
GO


CREATE TABLE [drp].[balance_accounts] (
    [account_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [upper_limit] bigint NULL,
    [control] int NOT NULL,
    [reserved] bigint NOT NULL,
    [committed] bigint NOT NULL,
    [consumed] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_balance_accounts] PRIMARY KEY ([account_key])
);
GO


CREATE TABLE [drp].[balance_holds] (
    [holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [account_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [reserved] bigint NOT NULL,
    [committed] bigint NOT NULL,
    [consumed] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_balance_holds] PRIMARY KEY ([holder], [account_key])
);
GO


CREATE TABLE [drp].[balance_movements] (
    [account_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] bigint NOT NULL,
    [posting_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [limit_change] bigint NOT NULL,
    [reserved] bigint NOT NULL,
    [committed] bigint NOT NULL,
    [consumed] bigint NOT NULL,
    CONSTRAINT [pk_drp_balance_movements] PRIMARY KEY ([account_key], [at], [posting_key], [holder])
);
GO


CREATE TABLE [drp].[balance_postings] (
    [posting_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [fingerprint] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] bigint NOT NULL,
    [actor_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_balance_postings] PRIMARY KEY ([posting_key])
);
GO


CREATE TABLE [drp].[calendars] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [weekdays] nvarchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [closed] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [opened] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_calendars] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[channel_ancestry] (
    [descendant_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ancestor_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NOT NULL,
    [distance] int NOT NULL,
    CONSTRAINT [pk_drp_channel_ancestry] PRIMARY KEY ([descendant_id], [ancestor_id], [valid_from])
);
GO


CREATE TABLE [drp].[channel_nodes] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [level] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_channel_nodes] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[channel_spans] (
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NOT NULL,
    [parent_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [owner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [territory_code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_drp_channel_spans] PRIMARY KEY ([node_id], [valid_from])
);
GO


CREATE TABLE [drp].[channel_tree] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_channel_tree] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[coverage_book] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_coverage_book] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[coverage_territories] (
    [territory_code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [coverage_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_coverage_territories] PRIMARY KEY ([territory_code], [coverage_id])
);
GO


CREATE TABLE [drp].[coverages] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [territories] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item_groups] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [exclusive] bit NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_coverages] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[credit_facts] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [open_units] bigint NOT NULL,
    [cash_units] bigint NOT NULL,
    [dunning_level] int NOT NULL,
    [broken_promises] int NOT NULL,
    [items] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_credit_facts] PRIMARY KEY ([company], [partner_id], [currency])
);
GO


CREATE TABLE [drp].[credit_later] (
    [account_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ship_date] date NOT NULL,
    [units] bigint NOT NULL,
    CONSTRAINT [pk_drp_credit_later] PRIMARY KEY ([account_key], [holder])
);
GO


CREATE TABLE [drp].[credit_terms] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] int NOT NULL,
    [holder_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [terms] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_credit_terms] PRIMARY KEY ([company], [kind], [holder_id], [currency])
);
GO


CREATE TABLE [drp].[delegations] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [from_actor] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [to_actor] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NOT NULL,
    [subject_kind] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [withdrawn] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_delegations] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[demand_agreements] (
    [cycle] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [actor] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] bigint NOT NULL,
    [lines] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_demand_agreements] PRIMARY KEY ([cycle], [node])
);
GO


CREATE TABLE [drp].[demand_orders] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [location] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [due] date NOT NULL,
    [quantity] bigint NOT NULL,
    [priority_class] int NOT NULL,
    [firm] bit NOT NULL,
    [customer] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [minimum_remaining_life_days] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_demand_orders] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[demand_plan_cycles] (
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [opens_at] bigint NOT NULL,
    [locks_at] bigint NOT NULL,
    [periods] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [items] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_demand_plan_cycles] PRIMARY KEY ([code])
);
GO


CREATE TABLE [drp].[demand_plan_versions] (
    [cycle] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [number] int NOT NULL,
    [action] int NOT NULL,
    [status] int NOT NULL,
    [actor] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [on_behalf_of] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [at] bigint NOT NULL,
    [reason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
    [changes] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_demand_plan_versions] PRIMARY KEY ([cycle], [node], [number])
);
GO


CREATE TABLE [drp].[demand_plans] (
    [cycle] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [status] int NOT NULL,
    [open_until] bigint NULL,
    [lines] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_demand_plans] PRIMARY KEY ([cycle], [node])
);
GO


CREATE TABLE [drp].[forecasts] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [location] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [date] date NOT NULL,
    [customer] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [promotion] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [quantity] bigint NOT NULL,
    CONSTRAINT [pk_drp_forecasts] PRIMARY KEY ([company], [item], [location], [date], [customer], [promotion])
);
GO


CREATE TABLE [drp].[grants] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [actor_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [role] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_grants] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[item_groups] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [parent] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_item_groups] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[items] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [group_code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [base_unit] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [scale] smallint NOT NULL,
    [shelf_life_days] int NULL,
    [successor] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [cost_amount] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [cost_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NULL,
    [weight] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [volume] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [pallet_quantity] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [conversions] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_items] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[journal_entries] (
    [stream] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sequence] bigint NOT NULL,
    [at] bigint NOT NULL,
    [actor_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [on_behalf_of] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [action] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [before] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [after] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [reason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
    [corrects] bigint NULL,
    [previous_hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_journal_entries] PRIMARY KEY ([stream], [sequence])
);
GO


CREATE TABLE [drp].[journal_heads] (
    [stream] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sequence] bigint NOT NULL,
    [hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_journal_heads] PRIMARY KEY ([stream])
);
GO


CREATE TABLE [drp].[locations] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [level] int NOT NULL,
    [receiving_calendar] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [shipping_calendar] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [fair_share] int NOT NULL,
    [push] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_locations] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[order_commitments] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [order_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [line] int NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [place] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ship_to_place] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ship_date] date NOT NULL,
    [requested_date] date NOT NULL,
    [minimum_remaining_life_days] int NOT NULL,
    [priority_class] int NOT NULL,
    [promised] bigint NOT NULL,
    [picked] bigint NOT NULL,
    [back_ordered] bigint NOT NULL,
    [on_the_way] bigint NOT NULL,
    CONSTRAINT [pk_drp_order_commitments] PRIMARY KEY ([company], [order_id], [line])
);
GO


CREATE TABLE [drp].[order_numbers] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [external_number] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [order_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_order_numbers] PRIMARY KEY ([company], [partner_id], [external_number])
);
GO


CREATE TABLE [drp].[orders] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [status] int NOT NULL,
    [requested_date] date NOT NULL,
    [content] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_orders] PRIMARY KEY ([company], [id])
);
GO


CREATE TABLE [drp].[outbox] (
    [id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [topic] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [recipients] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [payload] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [created_at] bigint NOT NULL,
    [not_before] bigint NULL,
    [state] int NOT NULL,
    [failures] int NOT NULL,
    [due_at] bigint NOT NULL,
    [delivered_to] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [last_error] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_outbox] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[partners] (
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [status] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_partners] PRIMARY KEY ([id])
);
GO


CREATE TABLE [drp].[plan_messages] (
    [plan_key] bigint NOT NULL,
    [number] int NOT NULL,
    [kind] int NOT NULL,
    [severity] int NOT NULL,
    [side] int NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [location] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [date] date NOT NULL,
    [target] date NULL,
    [quantity] bigint NOT NULL,
    [reference] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_drp_plan_messages] PRIMARY KEY ([plan_key], [number])
);
GO


CREATE TABLE [drp].[plan_names] (
    [plan_key] bigint NOT NULL,
    [kind] smallint NOT NULL,
    [number] int NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [source] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [outside] bit NOT NULL,
    CONSTRAINT [pk_drp_plan_names] PRIMARY KEY ([plan_key], [kind], [number])
);
GO


CREATE TABLE [drp].[plan_orders] (
    [plan_key] bigint NOT NULL,
    [side] smallint NOT NULL,
    [item] int NOT NULL,
    [location] int NOT NULL,
    [number] int NOT NULL,
    [route] int NOT NULL,
    [ship] date NOT NULL,
    [receipt] date NOT NULL,
    [bucket] int NOT NULL,
    [quantity] bigint NOT NULL,
    CONSTRAINT [pk_drp_plan_orders] PRIMARY KEY ([plan_key], [side], [item], [location], [number])
);
GO


CREATE TABLE [drp].[plan_points] (
    [plan_key] bigint NOT NULL,
    [item] int NOT NULL,
    [location] int NOT NULL,
    [on_hand] bigint NOT NULL,
    [safety_level] bigint NOT NULL,
    [safety] varbinary(max) NULL,
    [scheduled] varbinary(max) NULL,
    CONSTRAINT [pk_drp_plan_points] PRIMARY KEY ([plan_key], [item], [location])
);
GO


CREATE TABLE [drp].[plan_records] (
    [plan_key] bigint NOT NULL,
    [side] smallint NOT NULL,
    [item] int NOT NULL,
    [location] int NOT NULL,
    [gross] varbinary(max) NOT NULL,
    [projected] varbinary(max) NOT NULL,
    [expired] varbinary(max) NULL,
    CONSTRAINT [pk_drp_plan_records] PRIMARY KEY ([plan_key], [side], [item], [location])
);
GO


CREATE TABLE [drp].[plans] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [plan_key] bigint NOT NULL,
    [snapshot_fingerprint] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [options_fingerprint] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [as_of] date NOT NULL,
    [horizon] date NOT NULL,
    [buckets] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [has_constrained] bit NOT NULL,
    [has_records] bit NOT NULL,
    [saved_at] bigint NOT NULL,
    CONSTRAINT [pk_drp_plans] PRIMARY KEY ([company], [id])
);
GO


CREATE TABLE [drp].[receivable_accounts] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [running_account] bit NOT NULL,
    [dunning_blocked] bit NOT NULL,
    [last_recorded_at] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_receivable_accounts] PRIMARY KEY ([company], [partner_id])
);
GO


CREATE TABLE [drp].[receivable_applications] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] nvarchar(160) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [posting_id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [line] int NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] int NOT NULL,
    [debit_key] bigint NULL,
    [credit_key] bigint NULL,
    [amount] bigint NOT NULL,
    [posting_date] date NOT NULL,
    [recorded_at] bigint NOT NULL,
    [debit_due] date NULL,
    [debit_document_date] date NULL,
    [debit_posting_date] date NULL,
    [debit_recorded_at] bigint NULL,
    [credit_posting_date] date NULL,
    [credit_recorded_at] bigint NULL,
    [reverses] nvarchar(160) COLLATE Latin1_General_100_BIN2 NULL,
    [exchange_difference] bigint NOT NULL,
    [reason] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_drp_receivable_applications] PRIMARY KEY ([company], [id])
);
GO


CREATE TABLE [drp].[receivable_documents] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] int NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [amount] bigint NOT NULL,
    [document_date] date NOT NULL,
    [posting_date] date NOT NULL,
    [due_date] date NULL,
    [terms] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [reference] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [relates_to] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    [base_rate] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [recorded_at] bigint NOT NULL,
    CONSTRAINT [pk_drp_receivable_documents] PRIMARY KEY ([company], [id])
);
GO


CREATE TABLE [drp].[receivable_items] (
    [item_key] bigint NOT NULL,
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [document_id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [number] int NOT NULL,
    [kind] int NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [amount] bigint NOT NULL,
    [document_date] date NOT NULL,
    [posting_date] date NOT NULL,
    [due_date] date NULL,
    [recorded_at] bigint NOT NULL,
    [discounts] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
    [base_rate] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_receivable_items] PRIMARY KEY ([item_key])
);
GO


CREATE TABLE [drp].[receivable_open] (
    [item_key] bigint NOT NULL,
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [is_debit] bit NOT NULL,
    [open_amount] bigint NOT NULL,
    [discounted] bigint NOT NULL,
    [due] date NOT NULL,
    [document_date] date NOT NULL,
    [posting_date] date NOT NULL,
    [recorded_at] bigint NOT NULL,
    CONSTRAINT [pk_drp_receivable_open] PRIMARY KEY ([item_key])
);
GO


CREATE TABLE [drp].[receivable_records] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [status] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [date] date NOT NULL,
    [state] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_receivable_records] PRIMARY KEY ([company], [kind], [id])
);
GO


CREATE TABLE [drp].[reminder_rules] (
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [topic] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [before_nanoseconds] bigint NOT NULL,
    [role] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [quiet_from] bigint NULL,
    [quiet_to] bigint NULL,
    [quiet_time_zone] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [enabled] bit NOT NULL,
    CONSTRAINT [pk_drp_reminder_rules] PRIMARY KEY ([code])
);
GO


CREATE TABLE [drp].[replenishment_marks] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [mark] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_replenishment_marks] PRIMARY KEY ([company])
);
GO


CREATE TABLE [drp].[replenishment_orders] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [from_place] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [to_place] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [status] int NOT NULL,
    [receipt_date] date NOT NULL,
    [mark] bigint NOT NULL,
    [content] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_replenishment_orders] PRIMARY KEY ([company], [id])
);
GO


CREATE TABLE [drp].[routes] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] smallint NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [item_group] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [source] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [destination] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [order_processing_days] int NOT NULL,
    [loading_days] int NOT NULL,
    [transit_days] int NOT NULL,
    [unloading_days] int NOT NULL,
    [goods_in_days] int NOT NULL,
    [priority] int NOT NULL,
    [quota] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [minimum] bigint NOT NULL,
    [multiple] bigint NOT NULL,
    [maximum] bigint NULL,
    [capacity_per_bucket] bigint NULL,
    [order_cycle] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [valid_from] date NULL,
    [valid_to] date NULL,
    [calendar] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [transport] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [cost_amount] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [cost_currency] nvarchar(3) COLLATE Latin1_General_100_BIN2 NULL,
    [guaranteed_life_days] int NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_routes] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[stock] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [location] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [expiry] date NOT NULL,
    [batch] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [quantity] bigint NOT NULL,
    CONSTRAINT [pk_drp_stock] PRIMARY KEY ([company], [item], [location], [expiry], [batch])
);
GO


CREATE TABLE [drp].[stock_balances] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [place] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] int NOT NULL,
    [expiry] date NOT NULL,
    [batch] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [units] bigint NOT NULL,
    CONSTRAINT [pk_drp_stock_balances] PRIMARY KEY ([company], [place], [item], [state], [expiry], [batch])
);
GO


CREATE TABLE [drp].[stock_movements] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [system] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [document] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [line] int NOT NULL,
    [number] int NOT NULL,
    [place] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [date] date NOT NULL,
    [state] int NOT NULL,
    [expiry] date NOT NULL,
    [batch] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [units] bigint NOT NULL,
    [flow] int NOT NULL,
    CONSTRAINT [pk_drp_stock_movements] PRIMARY KEY ([company], [system], [document], [line], [number])
);
GO


CREATE TABLE [drp].[stock_places] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [partner_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [allow_negative] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_stock_places] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[stock_postings] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [system] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [document] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [line] int NOT NULL,
    [kind] int NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [date] date NOT NULL,
    [at] bigint NOT NULL,
    [actor_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [counterparty] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [reason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
    [fingerprint] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_stock_postings] PRIMARY KEY ([company], [system], [document], [line])
);
GO


CREATE TABLE [drp].[stocking_points] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [location] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [safety_stock] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [lot_sizing] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [maximum_stock] bigint NULL,
    [target_stock] bigint NULL,
    [priority_class] int NOT NULL,
    [minimum_remaining_life_days] int NOT NULL,
    [demand_fence_days] int NULL,
    [frozen_fence_days] int NULL,
    [planning_fence_days] int NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_stocking_points] PRIMARY KEY ([company], [item], [location])
);
GO


CREATE TABLE [drp].[supplies] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [destination] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [source] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [quantity] bigint NOT NULL,
    [ship] date NOT NULL,
    [due] date NOT NULL,
    [status] int NOT NULL,
    [expiry] date NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_supplies] PRIMARY KEY ([company], [code])
);
GO


CREATE TABLE [drp].[supply_quotas] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [node_id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [item] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NOT NULL,
    [quantity] bigint NOT NULL,
    [returns_to] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_supply_quotas] PRIMARY KEY ([company], [id])
);
GO


CREATE TABLE [drp].[territories] (
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [level] int NOT NULL,
    [parent_code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_drp_territories] PRIMARY KEY ([code], [valid_from])
);
GO


CREATE TABLE [drp].[transports] (
    [company] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [maximum_weight] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [maximum_volume] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [maximum_pallets] nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    [minimum_fill] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [pull_in_days] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_drp_transports] PRIMARY KEY ([company], [code])
);
GO


CREATE INDEX [ix_drp_approval_requests_next_timer] ON [drp].[approval_requests] ([next_timer]);
GO


CREATE INDEX [ix_drp_approval_requests_node_id_submitted_at] ON [drp].[approval_requests] ([node_id], [submitted_at]);
GO


CREATE INDEX [ix_drp_approval_requests_subject_kind_subject_id] ON [drp].[approval_requests] ([subject_kind], [subject_id]);
GO


CREATE INDEX [ix_drp_approval_waiting_request_id] ON [drp].[approval_waiting] ([request_id]);
GO


CREATE INDEX [ix_drp_balance_movements_posting_key] ON [drp].[balance_movements] ([posting_key]);
GO


CREATE INDEX [ix_drp_channel_ancestry_below] ON [drp].[channel_ancestry] ([ancestor_id], [descendant_id], [valid_to], [valid_from], [distance]);
GO


CREATE INDEX [ix_drp_coverage_territories_coverage_id] ON [drp].[coverage_territories] ([coverage_id]);
GO


CREATE INDEX [ix_drp_coverages_node_id] ON [drp].[coverages] ([node_id]);
GO


CREATE INDEX [ix_drp_credit_later_holder] ON [drp].[credit_later] ([holder]);
GO


CREATE INDEX [ix_drp_delegations_from_actor_valid_to] ON [drp].[delegations] ([from_actor], [valid_to]);
GO


CREATE INDEX [ix_drp_delegations_to_actor_valid_to] ON [drp].[delegations] ([to_actor], [valid_to]);
GO


CREATE INDEX [ix_drp_demand_plan_cycles_locks_at] ON [drp].[demand_plan_cycles] ([locks_at]);
GO


CREATE INDEX [ix_drp_grants_actor_id_valid_to] ON [drp].[grants] ([actor_id], [valid_to]);
GO


CREATE INDEX [ix_drp_grants_node_id_valid_to] ON [drp].[grants] ([node_id], [valid_to]);
GO


CREATE INDEX [ix_drp_items_company_group_code] ON [drp].[items] ([company], [group_code]);
GO


CREATE INDEX [ix_drp_order_commitments_company_place_item] ON [drp].[order_commitments] ([company], [place], [item]);
GO


CREATE INDEX [ix_drp_orders_node_id_requested_date] ON [drp].[orders] ([node_id], [requested_date]);
GO


CREATE INDEX [ix_drp_outbox_state_due_at] ON [drp].[outbox] ([state], [due_at]);
GO


CREATE INDEX [ix_drp_partners_node_id] ON [drp].[partners] ([node_id]);
GO


CREATE INDEX [ix_drp_plan_messages_plan_key_item] ON [drp].[plan_messages] ([plan_key], [item]);
GO


CREATE INDEX [ix_drp_plans_company_saved_at] ON [drp].[plans] ([company], [saved_at]);
GO


CREATE UNIQUE INDEX [ix_drp_plans_plan_key] ON [drp].[plans] ([plan_key]);
GO


CREATE INDEX [ix_drp_receivable_applications_company_partner_id_posting_date] ON [drp].[receivable_applications] ([company], [partner_id], [posting_date]);
GO


CREATE INDEX [ix_drp_receivable_applications_company_posting_date] ON [drp].[receivable_applications] ([company], [posting_date]);
GO


CREATE INDEX [ix_drp_receivable_documents_company_partner_id_posting_date] ON [drp].[receivable_documents] ([company], [partner_id], [posting_date]);
GO


CREATE INDEX [ix_drp_receivable_documents_company_posting_date] ON [drp].[receivable_documents] ([company], [posting_date]);
GO


CREATE INDEX [ix_drp_receivable_items_company_document_id] ON [drp].[receivable_items] ([company], [document_id]);
GO


CREATE INDEX [ix_drp_receivable_items_company_partner_id] ON [drp].[receivable_items] ([company], [partner_id]);
GO


CREATE INDEX [ix_drp_receivable_open_company_node_id] ON [drp].[receivable_open] ([company], [node_id]);
GO


CREATE INDEX [ix_drp_receivable_open_company_partner_id] ON [drp].[receivable_open] ([company], [partner_id]);
GO


CREATE INDEX [ix_drp_receivable_records_company_kind_partner_id] ON [drp].[receivable_records] ([company], [kind], [partner_id]);
GO


CREATE INDEX [ix_drp_receivable_records_company_kind_status] ON [drp].[receivable_records] ([company], [kind], [status]);
GO


CREATE INDEX [ix_drp_replenishment_orders_company_from_place_item] ON [drp].[replenishment_orders] ([company], [from_place], [item]);
GO


CREATE INDEX [ix_drp_replenishment_orders_company_mark] ON [drp].[replenishment_orders] ([company], [mark]);
GO


CREATE INDEX [ix_drp_replenishment_orders_company_to_place_item] ON [drp].[replenishment_orders] ([company], [to_place], [item]);
GO


CREATE INDEX [ix_drp_routes_company_destination] ON [drp].[routes] ([company], [destination]);
GO


CREATE INDEX [ix_drp_stock_balances_expiry] ON [drp].[stock_balances] ([expiry]);
GO


CREATE INDEX [ix_drp_stock_movements_company_place_item_date] ON [drp].[stock_movements] ([company], [place], [item], [date]);
GO


CREATE INDEX [ix_drp_stock_places_node_id] ON [drp].[stock_places] ([node_id]);
GO


CREATE INDEX [ix_drp_supply_quotas_company_item] ON [drp].[supply_quotas] ([company], [item]);
GO


CREATE INDEX [ix_drp_territories_parent_code_code] ON [drp].[territories] ([parent_code], [code]);
GO
