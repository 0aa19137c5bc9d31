-- Drp's tables, generated from the model by tests/Drp.Storage.Tests (DatabaseScriptTests).

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'drp') THEN
        CREATE SCHEMA drp;
    END IF;
END $EF$;


CREATE TABLE drp.approval_definitions (
    subject_kind character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    number integer NOT NULL,
    definition text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_approval_definitions PRIMARY KEY (subject_kind, code, number)
);


CREATE TABLE drp.approval_requests (
    id character varying(64) COLLATE "C" NOT NULL,
    subject_kind character varying(64) COLLATE "C" NOT NULL,
    subject_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    status integer NOT NULL,
    proposer character varying(64) COLLATE "C" NOT NULL,
    submitted_at bigint NOT NULL,
    next_timer bigint,
    waiting text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_approval_requests PRIMARY KEY (id)
);


CREATE TABLE drp.approval_waiting (
    actor_id character varying(64) COLLATE "C" NOT NULL,
    request_id character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_approval_waiting PRIMARY KEY (actor_id, request_id)
);


CREATE TABLE drp.balance_accounts (
    account_key character varying(200) COLLATE "C" NOT NULL,
    unit character varying(64) COLLATE "C" NOT NULL,
    upper_limit bigint,
    control integer NOT NULL,
    reserved bigint NOT NULL,
    committed bigint NOT NULL,
    consumed bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_balance_accounts PRIMARY KEY (account_key)
);


CREATE TABLE drp.balance_holds (
    holder character varying(200) COLLATE "C" NOT NULL,
    account_key character varying(200) COLLATE "C" NOT NULL,
    reserved bigint NOT NULL,
    committed bigint NOT NULL,
    consumed bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_balance_holds PRIMARY KEY (holder, account_key)
);


CREATE TABLE drp.balance_movements (
    account_key character varying(200) COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    posting_key character varying(200) COLLATE "C" NOT NULL,
    holder character varying(200) COLLATE "C" NOT NULL,
    limit_change bigint NOT NULL,
    reserved bigint NOT NULL,
    committed bigint NOT NULL,
    consumed bigint NOT NULL,
    CONSTRAINT pk_drp_balance_movements PRIMARY KEY (account_key, at, posting_key, holder)
);


CREATE TABLE drp.balance_postings (
    posting_key character varying(200) COLLATE "C" NOT NULL,
    kind character varying(64) COLLATE "C" NOT NULL,
    fingerprint character varying(64) COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    actor_id character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_balance_postings PRIMARY KEY (posting_key)
);


CREATE TABLE drp.calendars (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    weekdays character varying(16) COLLATE "C" NOT NULL,
    closed text COLLATE "C",
    opened text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT pk_drp_calendars PRIMARY KEY (company, code)
);


CREATE TABLE drp.channel_ancestry (
    descendant_id character varying(64) COLLATE "C" NOT NULL,
    ancestor_id character varying(64) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    distance integer NOT NULL,
    CONSTRAINT pk_drp_channel_ancestry PRIMARY KEY (descendant_id, ancestor_id, valid_from)
);


CREATE TABLE drp.channel_nodes (
    id character varying(64) COLLATE "C" NOT NULL,
    name character varying(256) COLLATE "C" NOT NULL,
    level character varying(64) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT pk_drp_channel_nodes PRIMARY KEY (id)
);


CREATE TABLE drp.channel_spans (
    node_id character varying(64) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    parent_id character varying(64) COLLATE "C",
    owner_id character varying(64) COLLATE "C",
    territory_code character varying(64) COLLATE "C",
    CONSTRAINT pk_drp_channel_spans PRIMARY KEY (node_id, valid_from)
);


CREATE TABLE drp.channel_tree (
    id character varying(64) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_channel_tree PRIMARY KEY (id)
);


CREATE TABLE drp.coverage_book (
    id character varying(64) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_coverage_book PRIMARY KEY (id)
);


CREATE TABLE drp.coverage_territories (
    territory_code character varying(64) COLLATE "C" NOT NULL,
    coverage_id character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_coverage_territories PRIMARY KEY (territory_code, coverage_id)
);


CREATE TABLE drp.coverages (
    id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    territories text COLLATE "C" NOT NULL,
    item_groups text COLLATE "C" NOT NULL,
    exclusive boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_coverages PRIMARY KEY (id)
);


CREATE TABLE drp.credit_facts (
    company character varying(64) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    currency character varying(3) COLLATE "C" NOT NULL,
    open_units bigint NOT NULL,
    cash_units bigint NOT NULL,
    dunning_level integer NOT NULL,
    broken_promises integer NOT NULL,
    items text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_credit_facts PRIMARY KEY (company, partner_id, currency)
);


CREATE TABLE drp.credit_later (
    account_key character varying(200) COLLATE "C" NOT NULL,
    holder character varying(200) COLLATE "C" NOT NULL,
    ship_date date NOT NULL,
    units bigint NOT NULL,
    CONSTRAINT pk_drp_credit_later PRIMARY KEY (account_key, holder)
);


CREATE TABLE drp.credit_terms (
    company character varying(64) COLLATE "C" NOT NULL,
    kind integer NOT NULL,
    holder_id character varying(64) COLLATE "C" NOT NULL,
    currency character varying(3) COLLATE "C" NOT NULL,
    terms text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_credit_terms PRIMARY KEY (company, kind, holder_id, currency)
);


CREATE TABLE drp.delegations (
    id character varying(64) COLLATE "C" NOT NULL,
    from_actor character varying(64) COLLATE "C" NOT NULL,
    to_actor character varying(64) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    subject_kind character varying(64) COLLATE "C",
    withdrawn boolean NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_delegations PRIMARY KEY (id)
);


CREATE TABLE drp.demand_agreements (
    cycle character varying(64) COLLATE "C" NOT NULL,
    node character varying(64) COLLATE "C" NOT NULL,
    actor character varying(64) COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    lines text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_demand_agreements PRIMARY KEY (cycle, node)
);


CREATE TABLE drp.demand_orders (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    location character varying(64) COLLATE "C" NOT NULL,
    due date NOT NULL,
    quantity bigint NOT NULL,
    priority_class integer NOT NULL,
    firm boolean NOT NULL,
    customer character varying(64) COLLATE "C",
    minimum_remaining_life_days integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_demand_orders PRIMARY KEY (company, code)
);


CREATE TABLE drp.demand_plan_cycles (
    code character varying(64) COLLATE "C" NOT NULL,
    company character varying(64) COLLATE "C" NOT NULL,
    opens_at bigint NOT NULL,
    locks_at bigint NOT NULL,
    periods text COLLATE "C" NOT NULL,
    items text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_demand_plan_cycles PRIMARY KEY (code)
);


CREATE TABLE drp.demand_plan_versions (
    cycle character varying(64) COLLATE "C" NOT NULL,
    node character varying(64) COLLATE "C" NOT NULL,
    number integer NOT NULL,
    action integer NOT NULL,
    status integer NOT NULL,
    actor character varying(64) COLLATE "C" NOT NULL,
    on_behalf_of character varying(64) COLLATE "C",
    at bigint NOT NULL,
    reason character varying(2000) COLLATE "C",
    changes text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_demand_plan_versions PRIMARY KEY (cycle, node, number)
);


CREATE TABLE drp.demand_plans (
    cycle character varying(64) COLLATE "C" NOT NULL,
    node character varying(64) COLLATE "C" NOT NULL,
    status integer NOT NULL,
    open_until bigint,
    lines text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_demand_plans PRIMARY KEY (cycle, node)
);


CREATE TABLE drp.forecasts (
    company character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    location character varying(64) COLLATE "C" NOT NULL,
    date date NOT NULL,
    customer character varying(64) COLLATE "C" NOT NULL,
    promotion character varying(64) COLLATE "C" NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT pk_drp_forecasts PRIMARY KEY (company, item, location, date, customer, promotion)
);


CREATE TABLE drp.grants (
    id character varying(64) COLLATE "C" NOT NULL,
    actor_id character varying(64) COLLATE "C" NOT NULL,
    role character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_grants PRIMARY KEY (id)
);


CREATE TABLE drp.item_groups (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    name character varying(256) COLLATE "C" NOT NULL,
    parent character varying(64) COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT pk_drp_item_groups PRIMARY KEY (company, code)
);


CREATE TABLE drp.items (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    name character varying(256) COLLATE "C" NOT NULL,
    group_code character varying(64) COLLATE "C",
    base_unit character varying(64) COLLATE "C" NOT NULL,
    scale smallint NOT NULL,
    shelf_life_days integer,
    successor character varying(64) COLLATE "C",
    cost_amount character varying(32) COLLATE "C",
    cost_currency character varying(3) COLLATE "C",
    weight character varying(32) COLLATE "C",
    volume character varying(32) COLLATE "C",
    pallet_quantity character varying(32) COLLATE "C",
    conversions text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT pk_drp_items PRIMARY KEY (company, code)
);


CREATE TABLE drp.journal_entries (
    stream character varying(200) COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    actor_id character varying(64) COLLATE "C" NOT NULL,
    on_behalf_of character varying(64) COLLATE "C",
    action character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C",
    before text COLLATE "C",
    after text COLLATE "C",
    reason character varying(2000) COLLATE "C",
    corrects bigint,
    previous_hash character varying(64) COLLATE "C" NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_journal_entries PRIMARY KEY (stream, sequence)
);


CREATE TABLE drp.journal_heads (
    stream character varying(200) COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_journal_heads PRIMARY KEY (stream)
);


CREATE TABLE drp.locations (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    name character varying(256) COLLATE "C" NOT NULL,
    level integer NOT NULL,
    receiving_calendar character varying(64) COLLATE "C",
    shipping_calendar character varying(64) COLLATE "C",
    fair_share integer NOT NULL,
    push integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_locations PRIMARY KEY (company, code)
);


CREATE TABLE drp.order_commitments (
    company character varying(64) COLLATE "C" NOT NULL,
    order_id character varying(64) COLLATE "C" NOT NULL,
    line integer NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    place character varying(64) COLLATE "C" NOT NULL,
    ship_to_place character varying(64) COLLATE "C",
    partner_id character varying(64) COLLATE "C" NOT NULL,
    ship_date date NOT NULL,
    requested_date date NOT NULL,
    minimum_remaining_life_days integer NOT NULL,
    priority_class integer NOT NULL,
    promised bigint NOT NULL,
    picked bigint NOT NULL,
    back_ordered bigint NOT NULL,
    on_the_way bigint NOT NULL,
    CONSTRAINT pk_drp_order_commitments PRIMARY KEY (company, order_id, line)
);


CREATE TABLE drp.order_numbers (
    company character varying(64) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    external_number character varying(64) COLLATE "C" NOT NULL,
    order_id character varying(64) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_order_numbers PRIMARY KEY (company, partner_id, external_number)
);


CREATE TABLE drp.orders (
    company character varying(64) COLLATE "C" NOT NULL,
    id character varying(64) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    status integer NOT NULL,
    requested_date date NOT NULL,
    content text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_orders PRIMARY KEY (company, id)
);


CREATE TABLE drp.outbox (
    id character varying(200) COLLATE "C" NOT NULL,
    topic character varying(64) COLLATE "C" NOT NULL,
    subject character varying(200) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C",
    recipients text COLLATE "C" NOT NULL,
    payload text COLLATE "C",
    created_at bigint NOT NULL,
    not_before bigint,
    state integer NOT NULL,
    failures integer NOT NULL,
    due_at bigint NOT NULL,
    delivered_to text COLLATE "C" NOT NULL,
    last_error character varying(2000) COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT pk_drp_outbox PRIMARY KEY (id)
);


CREATE TABLE drp.partners (
    id character varying(64) COLLATE "C" NOT NULL,
    name character varying(256) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    status integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_partners PRIMARY KEY (id)
);


CREATE TABLE drp.plan_messages (
    plan_key bigint NOT NULL,
    number integer NOT NULL,
    kind integer NOT NULL,
    severity integer NOT NULL,
    side integer NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    location character varying(64) COLLATE "C" NOT NULL,
    date date NOT NULL,
    target date,
    quantity bigint NOT NULL,
    reference character varying(256) COLLATE "C",
    CONSTRAINT pk_drp_plan_messages PRIMARY KEY (plan_key, number)
);


CREATE TABLE drp.plan_names (
    plan_key bigint NOT NULL,
    kind smallint NOT NULL,
    number integer NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    source character varying(64) COLLATE "C",
    outside boolean NOT NULL,
    CONSTRAINT pk_drp_plan_names PRIMARY KEY (plan_key, kind, number)
);


CREATE TABLE drp.plan_orders (
    plan_key bigint NOT NULL,
    side smallint NOT NULL,
    item integer NOT NULL,
    location integer NOT NULL,
    number integer NOT NULL,
    route integer NOT NULL,
    ship date NOT NULL,
    receipt date NOT NULL,
    bucket integer NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT pk_drp_plan_orders PRIMARY KEY (plan_key, side, item, location, number)
);


CREATE TABLE drp.plan_points (
    plan_key bigint NOT NULL,
    item integer NOT NULL,
    location integer NOT NULL,
    on_hand bigint NOT NULL,
    safety_level bigint NOT NULL,
    safety bytea,
    scheduled bytea,
    CONSTRAINT pk_drp_plan_points PRIMARY KEY (plan_key, item, location)
);


CREATE TABLE drp.plan_records (
    plan_key bigint NOT NULL,
    side smallint NOT NULL,
    item integer NOT NULL,
    location integer NOT NULL,
    gross bytea NOT NULL,
    projected bytea NOT NULL,
    expired bytea,
    CONSTRAINT pk_drp_plan_records PRIMARY KEY (plan_key, side, item, location)
);


CREATE TABLE drp.plans (
    company character varying(64) COLLATE "C" NOT NULL,
    id character varying(128) COLLATE "C" NOT NULL,
    plan_key bigint NOT NULL,
    snapshot_fingerprint character varying(128) COLLATE "C" NOT NULL,
    options_fingerprint character varying(128) COLLATE "C" NOT NULL,
    as_of date NOT NULL,
    horizon date NOT NULL,
    buckets text COLLATE "C" NOT NULL,
    has_constrained boolean NOT NULL,
    has_records boolean NOT NULL,
    saved_at bigint NOT NULL,
    CONSTRAINT pk_drp_plans PRIMARY KEY (company, id)
);


CREATE TABLE drp.receivable_accounts (
    company character varying(64) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    running_account boolean NOT NULL,
    dunning_blocked boolean NOT NULL,
    last_recorded_at bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_receivable_accounts PRIMARY KEY (company, partner_id)
);


CREATE TABLE drp.receivable_applications (
    company character varying(64) COLLATE "C" NOT NULL,
    id character varying(160) COLLATE "C" NOT NULL,
    posting_id character varying(128) COLLATE "C" NOT NULL,
    line integer NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    currency character varying(3) COLLATE "C" NOT NULL,
    kind integer NOT NULL,
    debit_key bigint,
    credit_key bigint,
    amount bigint NOT NULL,
    posting_date date NOT NULL,
    recorded_at bigint NOT NULL,
    debit_due date,
    debit_document_date date,
    debit_posting_date date,
    debit_recorded_at bigint,
    credit_posting_date date,
    credit_recorded_at bigint,
    reverses character varying(160) COLLATE "C",
    exchange_difference bigint NOT NULL,
    reason character varying(256) COLLATE "C",
    CONSTRAINT pk_drp_receivable_applications PRIMARY KEY (company, id)
);


CREATE TABLE drp.receivable_documents (
    company character varying(64) COLLATE "C" NOT NULL,
    id character varying(128) COLLATE "C" NOT NULL,
    kind integer NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    currency character varying(3) COLLATE "C" NOT NULL,
    amount bigint NOT NULL,
    document_date date NOT NULL,
    posting_date date NOT NULL,
    due_date date,
    terms text COLLATE "C",
    reference character varying(256) COLLATE "C",
    relates_to character varying(128) COLLATE "C",
    base_rate character varying(32) COLLATE "C" NOT NULL,
    recorded_at bigint NOT NULL,
    CONSTRAINT pk_drp_receivable_documents PRIMARY KEY (company, id)
);


CREATE TABLE drp.receivable_items (
    item_key bigint NOT NULL,
    company character varying(64) COLLATE "C" NOT NULL,
    document_id character varying(128) COLLATE "C" NOT NULL,
    number integer NOT NULL,
    kind integer NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    currency character varying(3) COLLATE "C" NOT NULL,
    amount bigint NOT NULL,
    document_date date NOT NULL,
    posting_date date NOT NULL,
    due_date date,
    recorded_at bigint NOT NULL,
    discounts character varying(2000) COLLATE "C",
    base_rate character varying(32) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_receivable_items PRIMARY KEY (item_key)
);


CREATE TABLE drp.receivable_open (
    item_key bigint NOT NULL,
    company character varying(64) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    currency character varying(3) COLLATE "C" NOT NULL,
    is_debit boolean NOT NULL,
    open_amount bigint NOT NULL,
    discounted bigint NOT NULL,
    due date NOT NULL,
    document_date date NOT NULL,
    posting_date date NOT NULL,
    recorded_at bigint NOT NULL,
    CONSTRAINT pk_drp_receivable_open PRIMARY KEY (item_key)
);


CREATE TABLE drp.receivable_records (
    company character varying(64) COLLATE "C" NOT NULL,
    kind character varying(64) COLLATE "C" NOT NULL,
    id character varying(200) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    status character varying(64) COLLATE "C" NOT NULL,
    date date NOT NULL,
    state text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_receivable_records PRIMARY KEY (company, kind, id)
);


CREATE TABLE drp.reminder_rules (
    code character varying(64) COLLATE "C" NOT NULL,
    topic character varying(64) COLLATE "C" NOT NULL,
    before_nanoseconds bigint NOT NULL,
    role character varying(64) COLLATE "C" NOT NULL,
    quiet_from bigint,
    quiet_to bigint,
    quiet_time_zone character varying(64) COLLATE "C",
    enabled boolean NOT NULL,
    CONSTRAINT pk_drp_reminder_rules PRIMARY KEY (code)
);


CREATE TABLE drp.replenishment_marks (
    company character varying(64) COLLATE "C" NOT NULL,
    mark bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_replenishment_marks PRIMARY KEY (company)
);


CREATE TABLE drp.replenishment_orders (
    company character varying(64) COLLATE "C" NOT NULL,
    id character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    from_place character varying(64) COLLATE "C" NOT NULL,
    to_place character varying(64) COLLATE "C" NOT NULL,
    status integer NOT NULL,
    receipt_date date NOT NULL,
    mark bigint NOT NULL,
    content text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_replenishment_orders PRIMARY KEY (company, id)
);


CREATE TABLE drp.routes (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    kind smallint NOT NULL,
    item character varying(64) COLLATE "C",
    item_group character varying(64) COLLATE "C",
    source character varying(64) COLLATE "C" NOT NULL,
    destination character varying(64) COLLATE "C" NOT NULL,
    order_processing_days integer NOT NULL,
    loading_days integer NOT NULL,
    transit_days integer NOT NULL,
    unloading_days integer NOT NULL,
    goods_in_days integer NOT NULL,
    priority integer NOT NULL,
    quota character varying(32) COLLATE "C",
    minimum bigint NOT NULL,
    multiple bigint NOT NULL,
    maximum bigint,
    capacity_per_bucket bigint,
    order_cycle character varying(64) COLLATE "C",
    valid_from date,
    valid_to date,
    calendar character varying(64) COLLATE "C",
    transport character varying(64) COLLATE "C",
    cost_amount character varying(32) COLLATE "C",
    cost_currency character varying(3) COLLATE "C",
    guaranteed_life_days integer,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_routes PRIMARY KEY (company, code)
);


CREATE TABLE drp.stock (
    company character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    location character varying(64) COLLATE "C" NOT NULL,
    expiry date NOT NULL,
    batch character varying(64) COLLATE "C" NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT pk_drp_stock PRIMARY KEY (company, item, location, expiry, batch)
);


CREATE TABLE drp.stock_balances (
    company character varying(64) COLLATE "C" NOT NULL,
    place character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    state integer NOT NULL,
    expiry date NOT NULL,
    batch character varying(64) COLLATE "C" NOT NULL,
    units bigint NOT NULL,
    CONSTRAINT pk_drp_stock_balances PRIMARY KEY (company, place, item, state, expiry, batch)
);


CREATE TABLE drp.stock_movements (
    company character varying(64) COLLATE "C" NOT NULL,
    system character varying(64) COLLATE "C" NOT NULL,
    document character varying(64) COLLATE "C" NOT NULL,
    line integer NOT NULL,
    number integer NOT NULL,
    place character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    date date NOT NULL,
    state integer NOT NULL,
    expiry date NOT NULL,
    batch character varying(64) COLLATE "C" NOT NULL,
    units bigint NOT NULL,
    flow integer NOT NULL,
    CONSTRAINT pk_drp_stock_movements PRIMARY KEY (company, system, document, line, number)
);


CREATE TABLE drp.stock_places (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    partner_id character varying(64) COLLATE "C",
    allow_negative boolean NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_stock_places PRIMARY KEY (company, code)
);


CREATE TABLE drp.stock_postings (
    company character varying(64) COLLATE "C" NOT NULL,
    system character varying(64) COLLATE "C" NOT NULL,
    document character varying(64) COLLATE "C" NOT NULL,
    line integer NOT NULL,
    kind integer NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    date date NOT NULL,
    at bigint NOT NULL,
    actor_id character varying(64) COLLATE "C" NOT NULL,
    counterparty character varying(64) COLLATE "C",
    reason character varying(2000) COLLATE "C",
    fingerprint character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_stock_postings PRIMARY KEY (company, system, document, line)
);


CREATE TABLE drp.stocking_points (
    company character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    location character varying(64) COLLATE "C" NOT NULL,
    safety_stock text COLLATE "C",
    lot_sizing text COLLATE "C",
    maximum_stock bigint,
    target_stock bigint,
    priority_class integer NOT NULL,
    minimum_remaining_life_days integer NOT NULL,
    demand_fence_days integer,
    frozen_fence_days integer,
    planning_fence_days integer,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_stocking_points PRIMARY KEY (company, item, location)
);


CREATE TABLE drp.supplies (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    destination character varying(64) COLLATE "C" NOT NULL,
    source character varying(64) COLLATE "C" NOT NULL,
    quantity bigint NOT NULL,
    ship date NOT NULL,
    due date NOT NULL,
    status integer NOT NULL,
    expiry date,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_supplies PRIMARY KEY (company, code)
);


CREATE TABLE drp.supply_quotas (
    company character varying(64) COLLATE "C" NOT NULL,
    id character varying(64) COLLATE "C" NOT NULL,
    node_id character varying(64) COLLATE "C" NOT NULL,
    item character varying(64) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    quantity bigint NOT NULL,
    returns_to character varying(64) COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT pk_drp_supply_quotas PRIMARY KEY (company, id)
);


CREATE TABLE drp.territories (
    code character varying(64) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    name character varying(256) COLLATE "C" NOT NULL,
    level integer NOT NULL,
    parent_code character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_drp_territories PRIMARY KEY (code, valid_from)
);


CREATE TABLE drp.transports (
    company character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    maximum_weight character varying(32) COLLATE "C",
    maximum_volume character varying(32) COLLATE "C",
    maximum_pallets character varying(32) COLLATE "C",
    minimum_fill character varying(32) COLLATE "C" NOT NULL,
    pull_in_days integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_drp_transports PRIMARY KEY (company, code)
);


CREATE INDEX ix_drp_approval_requests_next_timer ON drp.approval_requests (next_timer);


CREATE INDEX ix_drp_approval_requests_node_id_submitted_at ON drp.approval_requests (node_id, submitted_at);


CREATE INDEX ix_drp_approval_requests_subject_kind_subject_id ON drp.approval_requests (subject_kind, subject_id);


CREATE INDEX ix_drp_approval_waiting_request_id ON drp.approval_waiting (request_id);


CREATE INDEX ix_drp_balance_movements_posting_key ON drp.balance_movements (posting_key);


CREATE INDEX ix_drp_channel_ancestry_below ON drp.channel_ancestry (ancestor_id, descendant_id, valid_to, valid_from, distance);


CREATE INDEX ix_drp_coverage_territories_coverage_id ON drp.coverage_territories (coverage_id);


CREATE INDEX ix_drp_coverages_node_id ON drp.coverages (node_id);


CREATE INDEX ix_drp_credit_later_holder ON drp.credit_later (holder);


CREATE INDEX ix_drp_delegations_from_actor_valid_to ON drp.delegations (from_actor, valid_to);


CREATE INDEX ix_drp_delegations_to_actor_valid_to ON drp.delegations (to_actor, valid_to);


CREATE INDEX ix_drp_demand_plan_cycles_locks_at ON drp.demand_plan_cycles (locks_at);


CREATE INDEX ix_drp_grants_actor_id_valid_to ON drp.grants (actor_id, valid_to);


CREATE INDEX ix_drp_grants_node_id_valid_to ON drp.grants (node_id, valid_to);


CREATE INDEX ix_drp_items_company_group_code ON drp.items (company, group_code);


CREATE INDEX ix_drp_order_commitments_company_place_item ON drp.order_commitments (company, place, item);


CREATE INDEX ix_drp_orders_node_id_requested_date ON drp.orders (node_id, requested_date);


CREATE INDEX ix_drp_outbox_state_due_at ON drp.outbox (state, due_at);


CREATE INDEX ix_drp_partners_node_id ON drp.partners (node_id);


CREATE INDEX ix_drp_plan_messages_plan_key_item ON drp.plan_messages (plan_key, item);


CREATE INDEX ix_drp_plans_company_saved_at ON drp.plans (company, saved_at);


CREATE UNIQUE INDEX ix_drp_plans_plan_key ON drp.plans (plan_key);


CREATE INDEX ix_drp_receivable_applications_company_partner_id_posting_date ON drp.receivable_applications (company, partner_id, posting_date);


CREATE INDEX ix_drp_receivable_applications_company_posting_date ON drp.receivable_applications (company, posting_date);


CREATE INDEX ix_drp_receivable_documents_company_partner_id_posting_date ON drp.receivable_documents (company, partner_id, posting_date);


CREATE INDEX ix_drp_receivable_documents_company_posting_date ON drp.receivable_documents (company, posting_date);


CREATE INDEX ix_drp_receivable_items_company_document_id ON drp.receivable_items (company, document_id);


CREATE INDEX ix_drp_receivable_items_company_partner_id ON drp.receivable_items (company, partner_id);


CREATE INDEX ix_drp_receivable_open_company_node_id ON drp.receivable_open (company, node_id);


CREATE INDEX ix_drp_receivable_open_company_partner_id ON drp.receivable_open (company, partner_id);


CREATE INDEX ix_drp_receivable_records_company_kind_partner_id ON drp.receivable_records (company, kind, partner_id);


CREATE INDEX ix_drp_receivable_records_company_kind_status ON drp.receivable_records (company, kind, status);


CREATE INDEX ix_drp_replenishment_orders_company_from_place_item ON drp.replenishment_orders (company, from_place, item);


CREATE INDEX ix_drp_replenishment_orders_company_mark ON drp.replenishment_orders (company, mark);


CREATE INDEX ix_drp_replenishment_orders_company_to_place_item ON drp.replenishment_orders (company, to_place, item);


CREATE INDEX ix_drp_routes_company_destination ON drp.routes (company, destination);


CREATE INDEX ix_drp_stock_balances_expiry ON drp.stock_balances (expiry);


CREATE INDEX ix_drp_stock_movements_company_place_item_date ON drp.stock_movements (company, place, item, date);


CREATE INDEX ix_drp_stock_places_node_id ON drp.stock_places (node_id);


CREATE INDEX ix_drp_supply_quotas_company_item ON drp.supply_quotas (company, item);


CREATE INDEX ix_drp_territories_parent_code_code ON drp.territories (parent_code, code);
