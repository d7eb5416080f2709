/*
 * Synthetic rosters of realistic shape, for trying the program out, for benchmarks and for large tests.
 *
 * A roster is a row of agencies. Everything about an agency comes from a random stream of its own, seeded by the
 * roster's seed and the agency's number (splitmix64), so each of the four parts of the file (units, positions, posts,
 * people) builds the agency anew and nothing but one agency is ever in memory. Time spent in a post is spread evenly
 * from nothing to two months past its maximum, which makes about 22 % due within the year after the day of the roster.
 * A person was earlier in a post only after its holder of then and before its holder of now, so no post is over-full.
 * Not a model of any real agency; names are drawn from short lists and belong to nobody.
 */
#include "generator.h"

#include "vitri/date.h"

#include <string.h>

enum {
    SLOTS_MOST = 200,
    PROFESSIONS_MOST = 12,
    UNITS_MOST = 12,
    PEOPLE_OF_PROFESSION = 17, /* gives about 17 lawful destinations a person */
    PEOPLE_OF_PROVINCE = 5000,
    PIECE_BYTES = 256 * 1024,
};

typedef struct {
    const char *word, *title, *rotation;
} VitriFamilyOfWork;

static const VitriFamilyOfWork families[] = {
    {"organisation", "tổ chức bộ máy", "F01"},
    {"personnel", "quản lý nguồn nhân lực", "F01"},
    {"recruitment", "tuyển dụng", "F01"},
    {"rewards", "thi đua, khen thưởng", "F01"},
    {"training", "đào tạo, bồi dưỡng", "F01"},
    {"associations", "quản lý hội", "F01"},
    {"budget", "ngân sách", "F02"},
    {"treasury", "kho quỹ", "F02"},
    {"tax", "quản lý thuế", "F02"},
    {"prices", "quản lý giá", "F02"},
    {"public-assets", "quản lý công sản", "F02"},
    {"accounting", "kế toán", "A.2"},
    {"purchasing", "mua sắm công", "A.3"},
    {"trade", "quản lý thương mại", "F03"},
    {"industry", "quản lý công nghiệp", "F03"},
    {"energy", "quản lý năng lượng", "F03"},
    {"construction", "quản lý xây dựng", "F04"},
    {"planning", "quy hoạch", "F04"},
    {"housing", "quản lý nhà ở", "F04"},
    {"roads", "quản lý đường bộ", "F05"},
    {"vehicles", "đăng kiểm phương tiện", "F05"},
    {"driving", "sát hạch lái xe", "F05"},
    {"pharmacy", "quản lý dược", "F06"},
    {"medicine", "quản lý khám, chữa bệnh", "F06"},
    {"food-safety", "an toàn thực phẩm", "F06"},
    {"land", "quản lý đất đai", "F09"},
    {"environment", "bảo vệ môi trường", "F09"},
    {"minerals", "quản lý khoáng sản", "F09"},
    {"water", "quản lý tài nguyên nước", "F09"},
    {"crops", "trồng trọt", "F10"},
    {"livestock", "chăn nuôi, thú y", "F10"},
    {"forestry", "kiểm lâm", "F10"},
    {"fisheries", "thủy sản", "F10"},
    {"irrigation", "thủy lợi", "F10"},
    {"employment", "việc làm", "F13"},
    {"insurance", "bảo hiểm xã hội", "F13"},
    {"merit", "người có công", "F13"},
    {"social", "bảo trợ xã hội", "F13"},
    {"children", "bảo vệ trẻ em", "F13"},
    {"science", "quản lý khoa học", "F14"},
    {"metrology", "đo lường, chất lượng", "F14"},
    {"radiation", "an toàn bức xạ", "F14"},
    {"patents", "sở hữu trí tuệ", "F14"},
    {"inventions", "quản lý công nghệ", "F14"},
};

static const char *const family_names[] = {"Nguyễn", "Trần", "Lê",  "Phạm", "Hoàng", "Huỳnh", "Phan",  "Vũ",
                                           "Võ",     "Đặng", "Bùi", "Đỗ",   "Hồ",    "Ngô",   "Dương", "Lý"};
static const char *const male_names[] = {
    "Văn An",   "Đức Bình",  "Minh Châu", "Quốc Dũng",  "Hữu Đạt",    "Trường Giang", "Thanh Hải",   "Công Hòa",
    "Gia Huy",  "Đăng Khoa", "Văn Lâm",   "Hoàng Long", "Xuân Mạnh",  "Thành Nam",    "Trọng Nghĩa", "Anh Quân",
    "Ngọc Sơn", "Bá Tài",    "Chí Thanh", "Đình Tuấn",  "Quang Vinh", "Tấn Phát"};
static const char *const female_names[] = {
    "Thị Ánh",   "Ngọc Bích",  "Thùy Chi",   "Thị Dung",  "Hương Giang", "Thu Hà",   "Thị Hạnh", "Thanh Hoa",
    "Mai Hương", "Thị Lan",    "Khánh Linh", "Thị Loan",  "Tuyết Mai",   "Thị Nga",  "Kim Ngân", "Bảo Ngọc",
    "Thị Oanh",  "Thu Phương", "Như Quỳnh",  "Thanh Tâm", "Thị Thảo",    "Ánh Tuyết"};

typedef struct {
    guint64 state;
} VitriRandom;

typedef struct {
    gint32 unit;       /* -1: the agency itself */
    gint32 profession; /* -1: leadership */
    gint32 level;      /* leadership: 0 head, 1 deputy; else salary class of the post: 0 or 1 */
    gboolean vacant, required;
    guint32 duty;
    gint32 age_months; /* since the holder came */
    gint32 earlier;    /* slot held before; -1: none */
    guint32 person;    /* number in the roster, from 1 */
} VitriSlot;

typedef struct {
    guint32 number, first_person, n_people, n_units, n_professions, n_slots;
    gboolean follows; /* the agency before it lies in the same province */
    gboolean shared[PROFESSIONS_MOST];
    gint32 family[PROFESSIONS_MOST];
    guint32 owner[PROFESSIONS_MOST]; /* agency after which the profession is called */
    gint32 maximum[PROFESSIONS_MOST];
    VitriSlot slots[SLOTS_MOST];
} VitriAgency;

/* Ratings of 2025 given so far in one unit. */
typedef struct {
    gint32 good, excellent;
} VitriRated;

typedef struct {
    const VitriGeneratorOptions *options;
    VitriGeneratorSink sink;
    gpointer user;
    GString *piece;
} VitriGenerator;

static guint64 draw(VitriRandom *random)
{
    guint64 z = random->state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static gint32 draw_below(VitriRandom *random, gint32 n)
{
    return (gint32)(((draw(random) >> 32) * (guint64)n) >> 32);
}

static gboolean draw_percent(VitriRandom *random, gint32 percent)
{
    return draw_below(random, 100) < percent;
}

static VitriRandom seed_random(guint64 seed, guint64 stream)
{
    VitriRandom random = {seed * 0xd1342543de82ef95u + stream};
    draw(&random);
    random.state ^= stream * 0x2545f4914f6cdd1du;
    return random;
}

/*
 * Professions: its own, all different. In a linked roster the last one is shared with the next agency, whose first it
 * is, unless that one begins another province.
 */
static void choose_professions(VitriAgency *agency, const VitriGeneratorOptions *options)
{
    agency->n_professions = CLAMP(agency->n_people / PEOPLE_OF_PROFESSION, 1, PROFESSIONS_MOST);
    VitriRandom own = seed_random(options->seed, agency->number + (1ull << 60));
    gint32 start = draw_below(&own, G_N_ELEMENTS(families));
    for (guint32 i = 0; i < agency->n_professions; i++) {
        gboolean is_last = options->linked && i + 1 == agency->n_professions;
        gboolean is_first = options->linked && i == 0 && !is_last && agency->follows;
        agency->shared[i] = is_first || is_last;
        agency->owner[i] = is_first ? agency->number - 1 : agency->number;
        VitriRandom common = seed_random(options->seed, agency->owner[i] + (2ull << 60));
        VitriRandom *random = agency->shared[i] ? &common : &own;
        gint32 stepped = (start + 5 * (gint32)i) % (gint32)G_N_ELEMENTS(families);
        agency->family[i] = agency->shared[i] ? draw_below(random, G_N_ELEMENTS(families)) : stepped;
        agency->maximum[i] = 36 + 12 * draw_below(random, 3);
    }
}

static VitriSlot *add_slot(VitriAgency *agency, gint32 unit, gint32 profession, gint32 level)
{
    VitriSlot *slot = &agency->slots[agency->n_slots++];
    *slot = (VitriSlot){.unit = unit, .profession = profession, .level = level, .earlier = -1};
    return slot;
}

static void fill_leadership(VitriAgency *agency)
{
    if (agency->n_people < 20)
        return;
    add_slot(agency, -1, -1, 0);
    add_slot(agency, -1, -1, 1);
    for (guint32 unit = 0; unit < agency->n_units; unit++) {
        add_slot(agency, (gint32)unit, -1, 0);
        if (agency->n_people / agency->n_units >= 9)
            add_slot(agency, (gint32)unit, -1, 1);
    }
}

static void fill_posts(VitriAgency *agency, VitriRandom *random)
{
    fill_leadership(agency);
    guint32 vacant = (agency->n_people * 5 + 50) / 100;
    guint32 total = agency->n_people + vacant;
    for (guint32 i = agency->n_slots; i < total; i++) {
        gint32 profession = draw_below(random, (gint32)agency->n_professions);
        VitriSlot *slot = add_slot(agency, (gint32)(i % agency->n_units), profession, draw_percent(random, 15));
        slot->duty = i + 1;
        slot->vacant = i >= agency->n_people;
        slot->required = draw_percent(random, slot->vacant ? 10 : 30);
    }
    guint32 person = agency->first_person;
    for (guint32 i = 0; i < agency->n_slots; i++) {
        VitriSlot *slot = &agency->slots[i];
        if (slot->vacant)
            continue;
        slot->person = person++;
        slot->age_months = draw_below(random, slot->profession < 0 ? 55 : agency->maximum[slot->profession] + 2);
    }
}

/* Who was where before: a post whose holder of now came no earlier than this person left it, each told once. */
static void fill_earlier(VitriAgency *agency, VitriRandom *random)
{
    gboolean used[SLOTS_MOST] = {FALSE};
    for (guint32 i = 0; i < agency->n_slots; i++) {
        VitriSlot *slot = &agency->slots[i];
        if (slot->vacant || slot->profession < 0 || !draw_percent(random, 60))
            continue;
        gint32 tried = draw_below(random, (gint32)agency->n_slots);
        const VitriSlot *other = &agency->slots[tried];
        if (tried != (gint32)i && !used[tried] && !other->vacant && other->profession == slot->profession &&
            other->age_months <= slot->age_months) {
            slot->earlier = tried;
            used[tried] = TRUE;
        }
    }
}

static void build_agency(VitriAgency *agency, const VitriGeneratorOptions *options, guint32 number,
                         guint32 first_person, gboolean follows)
{
    VitriRandom random = seed_random(options->seed, number);
    memset(agency, 0, G_STRUCT_OFFSET(VitriAgency, slots));
    agency->number = number;
    agency->follows = follows;
    agency->first_person = first_person;
    guint32 left = options->people - first_person + 1;
    guint32 wanted = 40 + (guint32)draw_below(&random, 111);
    agency->n_people = left <= wanted || left - wanted < 40 ? MIN(left, 150) : wanted;
    guint32 units = 5 + (guint32)draw_below(&random, UNITS_MOST - 4);
    agency->n_units = MIN(units, MAX(1, agency->n_people / 6));
    choose_professions(agency, options);
    fill_posts(agency, &random);
    fill_earlier(agency, &random);
}

static void append_date(GString *out, const char *name, VitriDate date)
{
    g_string_append_printf(out, " %s=\"%04d-%02d-%02d\"", name, date.year, date.month, date.day);
}

static VitriDate go_back(gint32 months, gint32 day)
{
    VitriDate date = vitri_date_add_months(vitri_date(2026, 12, 1), -months);
    date.day = (guint8)day;
    return date;
}

static void append_units(GString *out, const VitriAgency *agency, VitriRandom *random)
{
    g_string_append_printf(out, "<unit id=\"A%05u\" name=\"Sở số %u\" kind=\"department\" place=\"x%u\"/>\n",
                           agency->number, agency->number + 1, agency->number);
    for (guint32 unit = 0; unit < agency->n_units; unit++)
        g_string_append_printf(out,
                               "<unit id=\"A%05u-P%02u\" name=\"Phòng số %u\" kind=\"division\" parent=\"A%05u\"/>\n",
                               agency->number, unit, unit + 1, agency->number);
}

static void append_profession(GString *out, const VitriAgency *agency, gint32 profession)
{
    g_string_append_printf(out, "%s-%s%05u", families[agency->family[profession]].word,
                           agency->shared[profession] ? "q" : "", agency->owner[profession]);
}

static void append_positions(GString *out, const VitriAgency *agency, VitriRandom *random)
{
    for (guint32 i = 0; i < agency->n_professions; i++) {
        const VitriFamilyOfWork *family = &families[agency->family[i]];
        for (int level = 0; level < 2; level++) {
            g_string_append_printf(out,
                                   "<position id=\"A%05u-V%02u-%d\" title=\"%s về %s\" category=\"professional\""
                                   " rank=\"%s\" rotation=\"%s\" rotation-months=\"%d\" profession=\"",
                                   agency->number, i, level, level ? "Chuyên viên chính" : "Chuyên viên", family->title,
                                   level ? "01.002" : "01.003", family->rotation, agency->maximum[i]);
            append_profession(out, agency, (gint32)i);
            g_string_append(out, "\"/>\n");
        }
    }
}

static void append_post_id(GString *out, const VitriAgency *agency, guint32 slot)
{
    g_string_append_printf(out, "\"A%05u-%03u\"", agency->number, slot + 1);
}

static void append_posts(GString *out, const VitriAgency *agency, VitriRandom *random)
{
    for (guint32 i = 0; i < agency->n_slots; i++) {
        const VitriSlot *slot = &agency->slots[i];
        g_string_append(out, "<post id=");
        append_post_id(out, agency, i);
        if (slot->unit < 0)
            g_string_append_printf(out, " unit=\"A%05u\"", agency->number);
        else
            g_string_append_printf(out, " unit=\"A%05u-P%02d\"", agency->number, slot->unit);
        if (slot->profession >= 0)
            g_string_append_printf(out, " position=\"A%05u-V%02d-%d\" duty=\"địa bàn %u\"%s/>\n", agency->number,
                                   slot->profession, slot->level, slot->duty,
                                   slot->required ? " required=\"true\"" : "");
        else
            g_string_append_printf(out, " position=\"%s\"/>\n",
                                   slot->unit < 0 ? (slot->level ? "X-PGD" : "X-GD")
                                                  : (slot->level ? "X-PTP" : "X-TP"));
    }
}

/* Of a hundred people five have a ground that defers a move. */
static void append_ground(GString *out, gboolean female, VitriRandom *random)
{
    gint32 lot = draw_below(random, 100);
    if (lot >= 5)
        return;
    if (lot < 2 && female)
        g_string_append_printf(out, "<circumstance kind=\"raising-child\" child-born=\"%d-%02d-%02d\"/>\n",
                               2025 + draw_below(random, 2), 1 + draw_below(random, 12), 1 + draw_below(random, 28));
    else if (lot < 4)
        g_string_append_printf(out, "<circumstance kind=\"grave-illness\" from=\"2026-%02d-01\"/>\n",
                               1 + draw_below(random, 12));
    else
        g_string_append_printf(out,
                               "<circumstance kind=\"full-time-study\" from=\"2026-%02d-01\" until=\"2028-09-01\"/>\n",
                               1 + draw_below(random, 12));
}

static void append_tenures(GString *out, const VitriAgency *agency, guint32 index, VitriRandom *random)
{
    const VitriSlot *slot = &agency->slots[index];
    VitriDate came = go_back(slot->age_months, 1 + draw_below(random, 28));
    if (slot->earlier >= 0) {
        g_string_append(out, "<tenure post=");
        append_post_id(out, agency, (guint32)slot->earlier);
        append_date(out, "from", vitri_date_add_months(came, -24 - draw_below(random, 30)));
        VitriDate left = came;
        left.day = 1;
        append_date(out, "until", left);
        g_string_append(out, "/>");
    }
    g_string_append(out, "<tenure post=");
    append_post_id(out, agency, index);
    append_date(out, "from", came);
    g_string_append(out, slot->profession < 0 ? " term-months=\"60\"/>\n" : "/>\n");
}

/* One in five is rated excellent, as long as those are within 20 % of the people of the unit rated good. */
static const char *choose_rating(VitriRated *rated, VitriRandom *random)
{
    gboolean excellent = draw_percent(random, 20) && 5 * (rated->excellent + 1) <= rated->good;
    if (excellent)
        rated->excellent++;
    else
        rated->good++;
    return excellent ? "excellent" : "good";
}

/* A director of a department is a senior specialist. */
static const char *choose_rank(const VitriSlot *slot, VitriRandom *random)
{
    if (slot->unit < 0 && slot->level == 0)
        return "01.001";
    return slot->level == 1 || slot->profession < 0 || draw_percent(random, 10) ? "01.002" : "01.003";
}

static void append_person(GString *out, const VitriAgency *agency, guint32 index, VitriRated *rated,
                          VitriRandom *random)
{
    const VitriSlot *slot = &agency->slots[index];
    gboolean female = draw_percent(random, 50);
    const char *family_name = family_names[draw_below(random, G_N_ELEMENTS(family_names))];
    const char *name = female ? female_names[draw_below(random, G_N_ELEMENTS(female_names))]
                              : male_names[draw_below(random, G_N_ELEMENTS(male_names))];
    gint32 year = draw_percent(random, 3) ? (female ? 1970 : 1966) : 1975 + draw_below(random, 24);
    VitriDate born = vitri_date(year, 1 + draw_below(random, 12), 1 + draw_below(random, 28));
    g_string_append_printf(out, "<person id=\"P%07u\" name=\"%s %s\" sex=\"%s\"", slot->person, family_name, name,
                           female ? "female" : "male");
    append_date(out, "born", born);
    g_string_append_printf(out, " residence=\"x%u\">\n", agency->number);
    append_tenures(out, agency, index, random);
    g_string_append_printf(out, "<rank code=\"%s\" from=\"%d-01-01\"/>", choose_rank(slot, random),
                           MAX(year + 24, 2005));
    g_string_append_printf(out, "<qualification kind=\"degree\" level=\"%s\" on=\"%d\"/>",
                           draw_percent(random, 25) ? "master" : "bachelor", year + 23);
    g_string_append_printf(out, "<rating year=\"2025\" level=\"%s\"/><rating year=\"2026\" level=\"good\"/>\n",
                           choose_rating(rated, random));
    append_ground(out, female, random);
    if (draw_percent(random, 10))
        g_string_append_printf(out, "<wish unit=\"A%05u-P%02d\" rank=\"1\"/>\n", agency->number,
                               draw_below(random, (gint32)agency->n_units));
    g_string_append(out, "</person>\n");
}

static void append_people(GString *out, const VitriAgency *agency, VitriRandom *random)
{
    VitriRated rated[UNITS_MOST + 1] = {{0, 0}}; /* the agency itself first */
    for (guint32 i = 0; i < agency->n_slots; i++) {
        if (!agency->slots[i].vacant)
            append_person(out, agency, i, &rated[agency->slots[i].unit + 1], random);
    }
}

static gboolean flush(VitriGenerator *generator, gsize at_least, GError **error)
{
    if (generator->piece->len < at_least)
        return TRUE;
    gboolean done = generator->sink(generator->user, generator->piece->str, generator->piece->len, error);
    g_string_truncate(generator->piece, 0);
    return done;
}

/* One part of the file: the same agencies in the same order, each part with random streams of its own. */
static gboolean write_part(VitriGenerator *generator, const char *name, const char *first, guint64 part,
                           void (*append)(GString *, const VitriAgency *, VitriRandom *), GError **error)
{
    const VitriGeneratorOptions *options = generator->options;
    g_autofree VitriAgency *agency = g_new(VitriAgency, 1);
    g_string_append_printf(generator->piece, "<%s>\n%s", name, first);
    guint32 person = 1, last_province = 0;
    for (guint32 number = 0; person <= options->people; number++) {
        guint32 province = (person - 1) / PEOPLE_OF_PROVINCE;
        build_agency(agency, options, number, person, number > 0 && province == last_province);
        last_province = province;
        VitriRandom random = seed_random(options->seed + part, number);
        append(generator->piece, agency, &random);
        person += agency->n_people;
        if (!flush(generator, PIECE_BYTES, error))
            return FALSE;
    }
    g_string_append_printf(generator->piece, "</%s>\n", name);
    return TRUE;
}

gboolean vitri_generator_write(const VitriGeneratorOptions *options, VitriGeneratorSink sink, gpointer user,
                               GError **error)
{
    static const char leadership[] =
        "<position id=\"X-GD\" title=\"Giám đốc\" category=\"leadership\" level=\"department-head\"/>\n"
        "<position id=\"X-PGD\" title=\"Phó Giám đốc\" category=\"leadership\" level=\"department-deputy\"/>\n"
        "<position id=\"X-TP\" title=\"Trưởng phòng\" category=\"leadership\" level=\"division-head\"/>\n"
        "<position id=\"X-PTP\" title=\"Phó Trưởng phòng\" category=\"leadership\" level=\"division-deputy\"/>\n";
    g_autoptr(GString) piece = g_string_sized_new(PIECE_BYTES + 65536);
    VitriGenerator generator = {options, sink, user, piece};
    g_string_append_printf(piece,
                           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Invented people; seed %" G_GUINT64_FORMAT
                           " -->\n<roster xmlns=\"urn:vitri:roster:1\" id=\"sample-%u\" as-of=\"2026-12-31\""
                           " jurisdiction=\"vn\">\n",
                           options->seed, options->people);
    if (!write_part(&generator, "units", "", 1, append_units, error) ||
        !write_part(&generator, "positions", leadership, 2, append_positions, error) ||
        !write_part(&generator, "posts", "", 3, append_posts, error) ||
        !write_part(&generator, "people", "", 4, append_people, error))
        return FALSE;
    g_string_append(piece, "</roster>\n");
    return flush(&generator, 0, error);
}
