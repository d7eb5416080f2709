/*
 * Runs a command several times and prints the least wall time in seconds and the peak memory in MiB: "0.123 45.6".
 * usage: measure RUNS COMMAND [ARGUMENT...]
 *
 * The least of several runs is the figure least disturbed by the rest of the machine. Memory is the largest resident
 * set of any run, as the kernel counted it. Only tests/bench uses this; nothing is timed in the tests.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double run_once(char **command)
{
    struct timespec begin, end;
    int status = 0;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_WRONLY);
        dup2(null, STDOUT_FILENO);
        dup2(null, STDERR_FILENO);
        execvp(command[0], command);
        _exit(127);
    }
    waitpid(child, &status, 0);
    clock_gettime(CLOCK_MONOTONIC, &end);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 2) {
        fprintf(stderr, "measure: %s ended with %d\n", command[0], WIFEXITED(status) ? WEXITSTATUS(status) : -1);
        exit(1);
    }
    return (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: measure RUNS COMMAND [ARGUMENT...]\n");
        return 64;
    }
    double least = 0;
    for (int i = 0; i < atoi(argv[1]); i++) {
        double seconds = run_once(argv + 2);
        if (i == 0 || seconds < least)
            least = seconds;
    }
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    printf("%.3f %.1f\n", least, (double)usage.ru_maxrss / 1024);
    return 0;
}
