/*
 * faultfs: a read-only view of a folder that misbehaves on demand. It makes real faults of a real file system: a share
 * that hangs, a slow disk, a bad sector, a folder without permission, a drive that was unplugged.
 *
 *   build:  gcc -O2 -Wall faultfs.c -o faultfs $(pkg-config --cflags --libs fuse3)
 *   mount:  faultfs SOURCE_FOLDER RULES_FILE MOUNT_POINT      (returns once mounted)
 *   end:    fusermount3 -u MOUNT_POINT                        (clear a stall rule first)
 *
 * RULES_FILE is read again whenever it changes; replace it in one step (rename). One rule a line; PATH is as seen under
 * the mount point ("/" is everything), and a rule holds for PATH and all below it:
 *
 *   stall PATH          every access waits until the rule is gone or the caller is killed (a dead share)
 *   slow MS PATH        every access takes MS milliseconds longer
 *   eio PATH            every access fails with "Input/output error" (a bad disk)
 *   eacces PATH         every access fails with "Permission denied"
 *   halfway PATH        listing a folder fails with "Input/output error" after half of its entries
 *   vanished PATH       PATH is listed, but is not there when it is looked at
 *   gone PATH           as if PATH did not exist
 *   empty PATH          folders list as empty (a mount point whose drive is not there)
 */
#define FUSE_USE_VERSION 31
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fuse.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum kind { STALL, SLOW, BAD, DENIED, HALFWAY, VANISHED, GONE, EMPTY, KINDS };

static const char *const words[KINDS] = { "stall", "slow", "eio", "eacces", "halfway", "vanished", "gone", "empty" };

struct rule {
    enum kind kind;
    long millis;
    char path[PATH_MAX];
};

/* What the rules say of one path. */
struct fault {
    int error; /* 0 or a negative errno */
    bool halfway, empty;
};

static char source[PATH_MAX], rules_file[PATH_MAX];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct rule rules[64];
static int rule_count;
static ino_t rules_inode;
static struct timespec rules_time;

static void sleep_ms(long ms)
{
    struct timespec time = { ms / 1000, (ms % 1000) * 1000000L };
    nanosleep(&time, NULL);
}

/* Reads "KIND [MS] PATH". */
static bool parse(char *line, struct rule *rule)
{
    char word[16];
    int at = 0, more = 0;
    line[strcspn(line, "\n")] = 0;
    if (sscanf(line, "%15s %n", word, &at) != 1)
        return false;
    int kind = 0;
    while (kind < KINDS && strcmp(word, words[kind]) != 0)
        kind++;
    if (kind == KINDS)
        return false;
    rule->kind = kind;
    rule->millis = 0;
    if (kind == SLOW && sscanf(line + at, "%ld %n", &rule->millis, &more) != 1)
        return false;
    snprintf(rule->path, sizeof rule->path, "%s", line + at + more);
    for (size_t n = strlen(rule->path); n > 1 && rule->path[n - 1] == '/';)
        rule->path[--n] = 0;
    return rule->path[0] == '/';
}

/* Reads the rules again where the file is another one or has changed. Called with the lock held. */
static void refresh(void)
{
    struct stat st;
    if (stat(rules_file, &st) != 0) {
        rule_count = 0;
        rules_inode = 0;
        return;
    }
    if (st.st_ino == rules_inode && st.st_mtim.tv_sec == rules_time.tv_sec && st.st_mtim.tv_nsec == rules_time.tv_nsec)
        return;
    FILE *file = fopen(rules_file, "r");
    if (!file)
        return;
    char line[PATH_MAX + 64];
    rule_count = 0;
    while (rule_count < 64 && fgets(line, sizeof line, file))
        rule_count += parse(line, &rules[rule_count]);
    fclose(file);
    rules_inode = st.st_ino;
    rules_time = st.st_mtim;
}

static bool covers(const char *rule, const char *path)
{
    size_t n = strlen(rule);
    return n == 1 || (!strncmp(rule, path, n) && (path[n] == 0 || path[n] == '/'));
}

/* Finds what the rules say now; true where the access has to wait. */
static bool judge(const char *path, struct fault *fault, long *millis)
{
    bool stalled = false;
    *fault = (struct fault) { 0 };
    *millis = 0;
    pthread_mutex_lock(&lock);
    refresh();
    for (int i = 0; i < rule_count; i++) {
        if (!covers(rules[i].path, path))
            continue;
        switch (rules[i].kind) {
        case STALL: stalled = true; break;
        case SLOW: *millis += rules[i].millis; break;
        case BAD: fault->error = -EIO; break;
        case DENIED: fault->error = -EACCES; break;
        case VANISHED:
        case GONE: fault->error = -ENOENT; break;
        case HALFWAY: fault->halfway = true; break;
        case EMPTY: fault->empty = true; break;
        case KINDS: break;
        }
    }
    pthread_mutex_unlock(&lock);
    return stalled;
}

/* Whether a rule hides the entry at `path` from a listing of its folder. */
static bool hidden(const char *path)
{
    bool hidden = false;
    pthread_mutex_lock(&lock);
    for (int i = 0; i < rule_count; i++)
        hidden |= rules[i].kind == GONE && !strcmp(rules[i].path, path);
    pthread_mutex_unlock(&lock);
    return hidden;
}

/* Waits as the rules say, and tells what else they say. */
static struct fault meet(const char *path)
{
    struct fault fault;
    long millis;
    while (judge(path, &fault, &millis)) {
        if (fuse_interrupted()) {
            fault.error = -EINTR;
            return fault;
        }
        sleep_ms(20);
    }
    if (millis)
        sleep_ms(millis);
    return fault;
}

/* The file behind `path`; 0 or a negative errno. */
static int behind(char out[PATH_MAX], const char *path, struct fault *fault)
{
    *fault = meet(path);
    if (fault->error)
        return fault->error;
    return snprintf(out, PATH_MAX, "%s%s", source, path) < PATH_MAX ? 0 : -ENAMETOOLONG;
}

static int faulty_getattr(const char *path, struct stat *st, struct fuse_file_info *info)
{
    (void)info;
    char file[PATH_MAX];
    struct fault fault;
    int error = behind(file, path, &fault);
    if (error)
        return error;
    return lstat(file, st) ? -errno : 0;
}

static int faulty_readlink(const char *path, char *buffer, size_t size)
{
    char file[PATH_MAX];
    struct fault fault;
    int error = behind(file, path, &fault);
    if (error)
        return error;
    ssize_t n = readlink(file, buffer, size - 1);
    if (n < 0)
        return -errno;
    buffer[n] = 0;
    return 0;
}

static long count(const char *folder)
{
    long entries = 0;
    DIR *directory = opendir(folder);
    while (directory && readdir(directory))
        entries++;
    if (directory)
        closedir(directory);
    return entries;
}

/* Entries are numbered from 1, so that a listing comes in parts and can fail between two of them. */
static int faulty_readdir(const char *path, void *buffer, fuse_fill_dir_t fill, off_t offset,
                          struct fuse_file_info *info, enum fuse_readdir_flags flags)
{
    (void)info, (void)flags;
    char file[PATH_MAX], entry_path[PATH_MAX + NAME_MAX + 2];
    struct fault fault;
    int error = behind(file, path, &fault);
    if (error)
        return error;
    long last = fault.halfway ? count(file) / 2 : LONG_MAX;
    if (offset >= last)
        return -EIO;
    DIR *directory = opendir(file);
    if (!directory)
        return -errno;
    off_t number = 0;
    for (struct dirent *entry; number < last && (entry = readdir(directory));) {
        bool dots = !strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..");
        snprintf(entry_path, sizeof entry_path, "%s/%s", path[1] ? path : "", entry->d_name);
        if (++number <= offset || (!dots && (fault.empty || hidden(entry_path))))
            continue;
        if (fill(buffer, entry->d_name, NULL, number, 0))
            break;
    }
    closedir(directory);
    return 0;
}

static int faulty_open(const char *path, struct fuse_file_info *info)
{
    char file[PATH_MAX];
    struct fault fault;
    int error = behind(file, path, &fault);
    if (error)
        return error;
    if ((info->flags & O_ACCMODE) != O_RDONLY)
        return -EROFS;
    int descriptor = open(file, O_RDONLY);
    if (descriptor < 0)
        return -errno;
    info->fh = descriptor;
    return 0;
}

static int faulty_read(const char *path, char *buffer, size_t size, off_t offset, struct fuse_file_info *info)
{
    struct fault fault = meet(path);
    if (fault.error)
        return fault.error;
    ssize_t n = pread(info->fh, buffer, size, offset);
    return n < 0 ? -errno : (int)n;
}

static int faulty_release(const char *path, struct fuse_file_info *info)
{
    (void)path;
    close(info->fh);
    return 0;
}

/* Nothing is cached, so that a rule holds from the next access on. */
static void *faulty_init(struct fuse_conn_info *connection, struct fuse_config *config)
{
    (void)connection;
    config->attr_timeout = config->entry_timeout = config->negative_timeout = 0;
    config->use_ino = 1;
    config->intr = 1;
    return NULL;
}

static const struct fuse_operations operations = {
    .init = faulty_init, .getattr = faulty_getattr, .readlink = faulty_readlink, .readdir = faulty_readdir,
    .open = faulty_open, .read = faulty_read, .release = faulty_release,
};

/* libfuse wakes a waiting call with SIGUSR1 when its caller is interrupted; unhandled, that would end us. */
static void wake(int number)
{
    (void)number;
}

int main(int argc, char **argv)
{
    signal(SIGUSR1, wake);
    if (argc != 4 || argv[2][0] != '/' || !realpath(argv[1], source)) {
        fprintf(stderr, "usage: faultfs SOURCE_FOLDER /RULES_FILE MOUNT_POINT\n");
        return 2;
    }
    snprintf(rules_file, sizeof rules_file, "%s", argv[2]);
    char *fuse_argv[] = { argv[0], argv[3], "-o", "ro,fsname=faultfs,default_permissions,max_threads=64", NULL };
    return fuse_main(4, fuse_argv, &operations, NULL);
}
