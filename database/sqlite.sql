-- Drp's tables, generated from the model by tests/Drp.Storage.Tests (DatabaseScriptTests).

CREATE TABLE "drp_approval_definitions" (
    "subject_kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_approval_definitions" PRIMARY KEY ("subject_kind", "code", "number")
);


CREATE TABLE "drp_approval_requests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_approval_requests" PRIMARY KEY,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "proposer" TEXT NOT NULL,
    "submitted_at" INTEGER NOT NULL,
    "next_timer" INTEGER NULL,
    "waiting" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_approval_waiting" (
    "actor_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    CONSTRAINT "pk_drp_approval_waiting" PRIMARY KEY ("actor_id", "request_id")
);


CREATE TABLE "drp_balance_accounts" (
    "account_key" TEXT NOT NULL CONSTRAINT "pk_drp_balance_accounts" PRIMARY KEY,
    "unit" TEXT NOT NULL,
    "upper_limit" INTEGER NULL,
    "control" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "committed" INTEGER NOT NULL,
    "consumed" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_balance_holds" (
    "holder" TEXT NOT NULL,
    "account_key" TEXT NOT NULL,
    "reserved" INTEGER NOT NULL,
    "committed" INTEGER NOT NULL,
    "consumed" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_balance_holds" PRIMARY KEY ("holder", "account_key")
);


CREATE TABLE "drp_balance_movements" (
    "account_key" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "posting_key" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "limit_change" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "committed" INTEGER NOT NULL,
    "consumed" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_balance_movements" PRIMARY KEY ("account_key", "at", "posting_key", "holder")
);


CREATE TABLE "drp_balance_postings" (
    "posting_key" TEXT NOT NULL CONSTRAINT "pk_drp_balance_postings" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "actor_id" TEXT NOT NULL
);


CREATE TABLE "drp_calendars" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "weekdays" TEXT NOT NULL,
    "closed" TEXT NULL,
    "opened" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_calendars" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_channel_ancestry" (
    "descendant_id" TEXT NOT NULL,
    "ancestor_id" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "distance" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_channel_ancestry" PRIMARY KEY ("descendant_id", "ancestor_id", "valid_from")
);


CREATE TABLE "drp_channel_nodes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_channel_nodes" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "partner_id" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_channel_spans" (
    "node_id" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "parent_id" TEXT NULL,
    "owner_id" TEXT NULL,
    "territory_code" TEXT NULL,
    CONSTRAINT "pk_drp_channel_spans" PRIMARY KEY ("node_id", "valid_from")
);


CREATE TABLE "drp_channel_tree" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_channel_tree" PRIMARY KEY,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_coverage_book" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_coverage_book" PRIMARY KEY,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_coverage_territories" (
    "territory_code" TEXT NOT NULL,
    "coverage_id" TEXT NOT NULL,
    CONSTRAINT "pk_drp_coverage_territories" PRIMARY KEY ("territory_code", "coverage_id")
);


CREATE TABLE "drp_coverages" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_coverages" PRIMARY KEY,
    "node_id" TEXT NOT NULL,
    "territories" TEXT NOT NULL,
    "item_groups" TEXT NOT NULL,
    "exclusive" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_credit_facts" (
    "company" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "open_units" INTEGER NOT NULL,
    "cash_units" INTEGER NOT NULL,
    "dunning_level" INTEGER NOT NULL,
    "broken_promises" INTEGER NOT NULL,
    "items" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_credit_facts" PRIMARY KEY ("company", "partner_id", "currency")
);


CREATE TABLE "drp_credit_later" (
    "account_key" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "ship_date" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_credit_later" PRIMARY KEY ("account_key", "holder")
);


CREATE TABLE "drp_credit_terms" (
    "company" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "holder_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_credit_terms" PRIMARY KEY ("company", "kind", "holder_id", "currency")
);


CREATE TABLE "drp_delegations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_delegations" PRIMARY KEY,
    "from_actor" TEXT NOT NULL,
    "to_actor" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "subject_kind" TEXT NULL,
    "withdrawn" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_demand_agreements" (
    "cycle" TEXT NOT NULL,
    "node" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "lines" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_demand_agreements" PRIMARY KEY ("cycle", "node")
);


CREATE TABLE "drp_demand_orders" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "priority_class" INTEGER NOT NULL,
    "firm" INTEGER NOT NULL,
    "customer" TEXT NULL,
    "minimum_remaining_life_days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_demand_orders" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_demand_plan_cycles" (
    "code" TEXT NOT NULL CONSTRAINT "pk_drp_demand_plan_cycles" PRIMARY KEY,
    "company" TEXT NOT NULL,
    "opens_at" INTEGER NOT NULL,
    "locks_at" INTEGER NOT NULL,
    "periods" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_demand_plan_versions" (
    "cycle" TEXT NOT NULL,
    "node" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "action" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "on_behalf_of" TEXT NULL,
    "at" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "changes" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_demand_plan_versions" PRIMARY KEY ("cycle", "node", "number")
);


CREATE TABLE "drp_demand_plans" (
    "cycle" TEXT NOT NULL,
    "node" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "open_until" INTEGER NULL,
    "lines" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_demand_plans" PRIMARY KEY ("cycle", "node")
);


CREATE TABLE "drp_forecasts" (
    "company" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "promotion" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_forecasts" PRIMARY KEY ("company", "item", "location", "date", "customer", "promotion")
);


CREATE TABLE "drp_grants" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_grants" PRIMARY KEY,
    "actor_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_item_groups" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_item_groups" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_items" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group_code" TEXT NULL,
    "base_unit" TEXT NOT NULL,
    "scale" INTEGER NOT NULL,
    "shelf_life_days" INTEGER NULL,
    "successor" TEXT NULL,
    "cost_amount" TEXT NULL,
    "cost_currency" TEXT NULL,
    "weight" TEXT NULL,
    "volume" TEXT NULL,
    "pallet_quantity" TEXT NULL,
    "conversions" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_items" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_journal_entries" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "actor_id" TEXT NOT NULL,
    "on_behalf_of" TEXT NULL,
    "action" TEXT NOT NULL,
    "node_id" TEXT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    "reason" TEXT NULL,
    "corrects" INTEGER NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "pk_drp_journal_entries" PRIMARY KEY ("stream", "sequence")
);


CREATE TABLE "drp_journal_heads" (
    "stream" TEXT NOT NULL CONSTRAINT "pk_drp_journal_heads" PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "drp_locations" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "receiving_calendar" TEXT NULL,
    "shipping_calendar" TEXT NULL,
    "fair_share" INTEGER NOT NULL,
    "push" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_locations" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_order_commitments" (
    "company" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "ship_to_place" TEXT NULL,
    "partner_id" TEXT NOT NULL,
    "ship_date" TEXT NOT NULL,
    "requested_date" TEXT NOT NULL,
    "minimum_remaining_life_days" INTEGER NOT NULL,
    "priority_class" INTEGER NOT NULL,
    "promised" INTEGER NOT NULL,
    "picked" INTEGER NOT NULL,
    "back_ordered" INTEGER NOT NULL,
    "on_the_way" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_order_commitments" PRIMARY KEY ("company", "order_id", "line")
);


CREATE TABLE "drp_order_numbers" (
    "company" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "external_number" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_order_numbers" PRIMARY KEY ("company", "partner_id", "external_number")
);


CREATE TABLE "drp_orders" (
    "company" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "requested_date" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_orders" PRIMARY KEY ("company", "id")
);


CREATE TABLE "drp_outbox" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_outbox" PRIMARY KEY,
    "topic" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "node_id" TEXT NULL,
    "recipients" TEXT NOT NULL,
    "payload" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "not_before" INTEGER NULL,
    "state" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "delivered_to" TEXT NOT NULL,
    "last_error" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_partners" (
    "id" TEXT NOT NULL CONSTRAINT "pk_drp_partners" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_plan_messages" (
    "plan_key" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "severity" INTEGER NOT NULL,
    "side" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "target" TEXT NULL,
    "quantity" INTEGER NOT NULL,
    "reference" TEXT NULL,
    CONSTRAINT "pk_drp_plan_messages" PRIMARY KEY ("plan_key", "number")
);


CREATE TABLE "drp_plan_names" (
    "plan_key" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "source" TEXT NULL,
    "outside" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_plan_names" PRIMARY KEY ("plan_key", "kind", "number")
);


CREATE TABLE "drp_plan_orders" (
    "plan_key" INTEGER NOT NULL,
    "side" INTEGER NOT NULL,
    "item" INTEGER NOT NULL,
    "location" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "route" INTEGER NOT NULL,
    "ship" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_plan_orders" PRIMARY KEY ("plan_key", "side", "item", "location", "number")
);


CREATE TABLE "drp_plan_points" (
    "plan_key" INTEGER NOT NULL,
    "item" INTEGER NOT NULL,
    "location" INTEGER NOT NULL,
    "on_hand" INTEGER NOT NULL,
    "safety_level" INTEGER NOT NULL,
    "safety" BLOB NULL,
    "scheduled" BLOB NULL,
    CONSTRAINT "pk_drp_plan_points" PRIMARY KEY ("plan_key", "item", "location")
);


CREATE TABLE "drp_plan_records" (
    "plan_key" INTEGER NOT NULL,
    "side" INTEGER NOT NULL,
    "item" INTEGER NOT NULL,
    "location" INTEGER NOT NULL,
    "gross" BLOB NOT NULL,
    "projected" BLOB NOT NULL,
    "expired" BLOB NULL,
    CONSTRAINT "pk_drp_plan_records" PRIMARY KEY ("plan_key", "side", "item", "location")
);


CREATE TABLE "drp_plans" (
    "company" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_key" INTEGER NOT NULL,
    "snapshot_fingerprint" TEXT NOT NULL,
    "options_fingerprint" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "horizon" TEXT NOT NULL,
    "buckets" TEXT NOT NULL,
    "has_constrained" INTEGER NOT NULL,
    "has_records" INTEGER NOT NULL,
    "saved_at" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_plans" PRIMARY KEY ("company", "id")
);


CREATE TABLE "drp_receivable_accounts" (
    "company" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "running_account" INTEGER NOT NULL,
    "dunning_blocked" INTEGER NOT NULL,
    "last_recorded_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_receivable_accounts" PRIMARY KEY ("company", "partner_id")
);


CREATE TABLE "drp_receivable_applications" (
    "company" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "posting_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "partner_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "debit_key" INTEGER NULL,
    "credit_key" INTEGER NULL,
    "amount" INTEGER NOT NULL,
    "posting_date" TEXT NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    "debit_due" TEXT NULL,
    "debit_document_date" TEXT NULL,
    "debit_posting_date" TEXT NULL,
    "debit_recorded_at" INTEGER NULL,
    "credit_posting_date" TEXT NULL,
    "credit_recorded_at" INTEGER NULL,
    "reverses" TEXT NULL,
    "exchange_difference" INTEGER NOT NULL,
    "reason" TEXT NULL,
    CONSTRAINT "pk_drp_receivable_applications" PRIMARY KEY ("company", "id")
);


CREATE TABLE "drp_receivable_documents" (
    "company" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "partner_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "document_date" TEXT NOT NULL,
    "posting_date" TEXT NOT NULL,
    "due_date" TEXT NULL,
    "terms" TEXT NULL,
    "reference" TEXT NULL,
    "relates_to" TEXT NULL,
    "base_rate" TEXT NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_receivable_documents" PRIMARY KEY ("company", "id")
);


CREATE TABLE "drp_receivable_items" (
    "item_key" INTEGER NOT NULL CONSTRAINT "pk_drp_receivable_items" PRIMARY KEY,
    "company" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "partner_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "document_date" TEXT NOT NULL,
    "posting_date" TEXT NOT NULL,
    "due_date" TEXT NULL,
    "recorded_at" INTEGER NOT NULL,
    "discounts" TEXT NULL,
    "base_rate" TEXT NOT NULL
);


CREATE TABLE "drp_receivable_open" (
    "item_key" INTEGER NOT NULL CONSTRAINT "pk_drp_receivable_open" PRIMARY KEY,
    "company" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "is_debit" INTEGER NOT NULL,
    "open_amount" INTEGER NOT NULL,
    "discounted" INTEGER NOT NULL,
    "due" TEXT NOT NULL,
    "document_date" TEXT NOT NULL,
    "posting_date" TEXT NOT NULL,
    "recorded_at" INTEGER NOT NULL
);


CREATE TABLE "drp_receivable_records" (
    "company" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_receivable_records" PRIMARY KEY ("company", "kind", "id")
);


CREATE TABLE "drp_reminder_rules" (
    "code" TEXT NOT NULL CONSTRAINT "pk_drp_reminder_rules" PRIMARY KEY,
    "topic" TEXT NOT NULL,
    "before_nanoseconds" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "quiet_from" INTEGER NULL,
    "quiet_to" INTEGER NULL,
    "quiet_time_zone" TEXT NULL,
    "enabled" INTEGER NOT NULL
);


CREATE TABLE "drp_replenishment_marks" (
    "company" TEXT NOT NULL CONSTRAINT "pk_drp_replenishment_marks" PRIMARY KEY,
    "mark" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drp_replenishment_orders" (
    "company" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "from_place" TEXT NOT NULL,
    "to_place" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "receipt_date" TEXT NOT NULL,
    "mark" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_replenishment_orders" PRIMARY KEY ("company", "id")
);


CREATE TABLE "drp_routes" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "item" TEXT NULL,
    "item_group" TEXT NULL,
    "source" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "order_processing_days" INTEGER NOT NULL,
    "loading_days" INTEGER NOT NULL,
    "transit_days" INTEGER NOT NULL,
    "unloading_days" INTEGER NOT NULL,
    "goods_in_days" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,
    "quota" TEXT NULL,
    "minimum" INTEGER NOT NULL,
    "multiple" INTEGER NOT NULL,
    "maximum" INTEGER NULL,
    "capacity_per_bucket" INTEGER NULL,
    "order_cycle" TEXT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "calendar" TEXT NULL,
    "transport" TEXT NULL,
    "cost_amount" TEXT NULL,
    "cost_currency" TEXT NULL,
    "guaranteed_life_days" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_routes" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_stock" (
    "company" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "expiry" TEXT NOT NULL,
    "batch" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_stock" PRIMARY KEY ("company", "item", "location", "expiry", "batch")
);


CREATE TABLE "drp_stock_balances" (
    "company" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "expiry" TEXT NOT NULL,
    "batch" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_stock_balances" PRIMARY KEY ("company", "place", "item", "state", "expiry", "batch")
);


CREATE TABLE "drp_stock_movements" (
    "company" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "expiry" TEXT NOT NULL,
    "batch" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "flow" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_stock_movements" PRIMARY KEY ("company", "system", "document", "line", "number")
);


CREATE TABLE "drp_stock_places" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "partner_id" TEXT NULL,
    "allow_negative" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_stock_places" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_stock_postings" (
    "company" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "actor_id" TEXT NOT NULL,
    "counterparty" TEXT NULL,
    "reason" TEXT NULL,
    "fingerprint" TEXT NOT NULL,
    CONSTRAINT "pk_drp_stock_postings" PRIMARY KEY ("company", "system", "document", "line")
);


CREATE TABLE "drp_stocking_points" (
    "company" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "safety_stock" TEXT NULL,
    "lot_sizing" TEXT NULL,
    "maximum_stock" INTEGER NULL,
    "target_stock" INTEGER NULL,
    "priority_class" INTEGER NOT NULL,
    "minimum_remaining_life_days" INTEGER NOT NULL,
    "demand_fence_days" INTEGER NULL,
    "frozen_fence_days" INTEGER NULL,
    "planning_fence_days" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_stocking_points" PRIMARY KEY ("company", "item", "location")
);


CREATE TABLE "drp_supplies" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "ship" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "expiry" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_supplies" PRIMARY KEY ("company", "code")
);


CREATE TABLE "drp_supply_quotas" (
    "company" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "returns_to" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_supply_quotas" PRIMARY KEY ("company", "id")
);


CREATE TABLE "drp_territories" (
    "code" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "parent_code" TEXT NOT NULL,
    CONSTRAINT "pk_drp_territories" PRIMARY KEY ("code", "valid_from")
);


CREATE TABLE "drp_transports" (
    "company" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "maximum_weight" TEXT NULL,
    "maximum_volume" TEXT NULL,
    "maximum_pallets" TEXT NULL,
    "minimum_fill" TEXT NOT NULL,
    "pull_in_days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_drp_transports" PRIMARY KEY ("company", "code")
);


CREATE INDEX "ix_drp_approval_requests_next_timer" ON "drp_approval_requests" ("next_timer");


CREATE INDEX "ix_drp_approval_requests_node_id_submitted_at" ON "drp_approval_requests" ("node_id", "submitted_at");


CREATE INDEX "ix_drp_approval_requests_subject_kind_subject_id" ON "drp_approval_requests" ("subject_kind", "subject_id");


CREATE INDEX "ix_drp_approval_waiting_request_id" ON "drp_approval_waiting" ("request_id");


CREATE INDEX "ix_drp_balance_movements_posting_key" ON "drp_balance_movements" ("posting_key");


CREATE INDEX "ix_drp_channel_ancestry_below" ON "drp_channel_ancestry" ("ancestor_id", "descendant_id", "valid_to", "valid_from", "distance");


CREATE INDEX "ix_drp_coverage_territories_coverage_id" ON "drp_coverage_territories" ("coverage_id");


CREATE INDEX "ix_drp_coverages_node_id" ON "drp_coverages" ("node_id");


CREATE INDEX "ix_drp_credit_later_holder" ON "drp_credit_later" ("holder");


CREATE INDEX "ix_drp_delegations_from_actor_valid_to" ON "drp_delegations" ("from_actor", "valid_to");


CREATE INDEX "ix_drp_delegations_to_actor_valid_to" ON "drp_delegations" ("to_actor", "valid_to");


CREATE INDEX "ix_drp_demand_plan_cycles_locks_at" ON "drp_demand_plan_cycles" ("locks_at");


CREATE INDEX "ix_drp_grants_actor_id_valid_to" ON "drp_grants" ("actor_id", "valid_to");


CREATE INDEX "ix_drp_grants_node_id_valid_to" ON "drp_grants" ("node_id", "valid_to");


CREATE INDEX "ix_drp_items_company_group_code" ON "drp_items" ("company", "group_code");


CREATE INDEX "ix_drp_order_commitments_company_place_item" ON "drp_order_commitments" ("company", "place", "item");


CREATE INDEX "ix_drp_orders_node_id_requested_date" ON "drp_orders" ("node_id", "requested_date");


CREATE INDEX "ix_drp_outbox_state_due_at" ON "drp_outbox" ("state", "due_at");


CREATE INDEX "ix_drp_partners_node_id" ON "drp_partners" ("node_id");


CREATE INDEX "ix_drp_plan_messages_plan_key_item" ON "drp_plan_messages" ("plan_key", "item");


CREATE INDEX "ix_drp_plans_company_saved_at" ON "drp_plans" ("company", "saved_at");


CREATE UNIQUE INDEX "ix_drp_plans_plan_key" ON "drp_plans" ("plan_key");


CREATE INDEX "ix_drp_receivable_applications_company_partner_id_posting_date" ON "drp_receivable_applications" ("company", "partner_id", "posting_date");


CREATE INDEX "ix_drp_receivable_applications_company_posting_date" ON "drp_receivable_applications" ("company", "posting_date");


CREATE INDEX "ix_drp_receivable_documents_company_partner_id_posting_date" ON "drp_receivable_documents" ("company", "partner_id", "posting_date");


CREATE INDEX "ix_drp_receivable_documents_company_posting_date" ON "drp_receivable_documents" ("company", "posting_date");


CREATE INDEX "ix_drp_receivable_items_company_document_id" ON "drp_receivable_items" ("company", "document_id");


CREATE INDEX "ix_drp_receivable_items_company_partner_id" ON "drp_receivable_items" ("company", "partner_id");


CREATE INDEX "ix_drp_receivable_open_company_node_id" ON "drp_receivable_open" ("company", "node_id");


CREATE INDEX "ix_drp_receivable_open_company_partner_id" ON "drp_receivable_open" ("company", "partner_id");


CREATE INDEX "ix_drp_receivable_records_company_kind_partner_id" ON "drp_receivable_records" ("company", "kind", "partner_id");


CREATE INDEX "ix_drp_receivable_records_company_kind_status" ON "drp_receivable_records" ("company", "kind", "status");


CREATE INDEX "ix_drp_replenishment_orders_company_from_place_item" ON "drp_replenishment_orders" ("company", "from_place", "item");


CREATE INDEX "ix_drp_replenishment_orders_company_mark" ON "drp_replenishment_orders" ("company", "mark");


CREATE INDEX "ix_drp_replenishment_orders_company_to_place_item" ON "drp_replenishment_orders" ("company", "to_place", "item");


CREATE INDEX "ix_drp_routes_company_destination" ON "drp_routes" ("company", "destination");


CREATE INDEX "ix_drp_stock_balances_expiry" ON "drp_stock_balances" ("expiry");


CREATE INDEX "ix_drp_stock_movements_company_place_item_date" ON "drp_stock_movements" ("company", "place", "item", "date");


CREATE INDEX "ix_drp_stock_places_node_id" ON "drp_stock_places" ("node_id");


CREATE INDEX "ix_drp_supply_quotas_company_item" ON "drp_supply_quotas" ("company", "item");


CREATE INDEX "ix_drp_territories_parent_code_code" ON "drp_territories" ("parent_code", "code");
