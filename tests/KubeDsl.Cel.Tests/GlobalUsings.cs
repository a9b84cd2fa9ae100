global using KubeDsl.Tests;
